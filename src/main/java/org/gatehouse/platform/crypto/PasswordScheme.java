package org.gatehouse.platform.crypto;

/** One way of hashing a password; parameters and salt are part of the encoded text. */
sealed interface PasswordScheme permits Argon2id, DjangoPbkdf2 {

    /** Whether this scheme wrote the encoded hash. */
    boolean wrote(String encoded);

    /** Whether the password gives this hash; false for a hash that can't be read. */
    boolean verifies(Secret password, String encoded);

    /** Whether the hash is weaker than what would be written today. */
    boolean isOutdated(String encoded);
}
