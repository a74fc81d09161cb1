/**
 * Secrets, randomness and hashing: the only room that touches {@code MessageDigest} and {@code SecureRandom}.
 *
 * <p>Server-made secrets are random enough (160 bits and more) to be stored as plain SHA-256; passwords, which people
 * choose, cost an Argon2id each. A {@link org.gatehouse.platform.crypto.Secret} prints as asterisks, and a rule of the
 * architecture test names who may reveal one.
 */
package org.gatehouse.platform.crypto;
