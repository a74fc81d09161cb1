/** Starting, failing, being killed, keeping secrets: what operators rely on. */
package org.gatehouse.it.operations;
