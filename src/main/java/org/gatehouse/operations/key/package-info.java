/** Replaces signing keys by the clock. */
package org.gatehouse.operations.key;
