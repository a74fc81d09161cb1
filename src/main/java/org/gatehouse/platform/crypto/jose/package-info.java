/**
 * Signed JWTs and the keys that sign them: what Gatehouse needs of JOSE, by Nimbus.
 *
 * <p>Four asymmetric algorithms and nothing else, so there is no {@code none} and no shared secret to be confused with
 * (RFC 8725 §3.1). Ed25519 is the JDK's own, because Nimbus would need another library for it.
 */
package org.gatehouse.platform.crypto.jose;
