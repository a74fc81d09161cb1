/** The secret key of the installation: found at the start, replaced on demand; and signing keys replaced by the clock. */
package org.gatehouse.operations.key;
