package org.gatehouse.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A text that must not be seen: a token, a client secret, a password. */
public final class Secret {

    /** What every secret looks like to those who may not see it. */
    public static final String MASK = "************";

    private static final int LONGEST_PREFIX = 8;

    private final String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /** Wraps a text as early as possible. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself; only the places that the architecture test names may ask for it. */
    public String reveal() {
        return text;
    }

    /** How many characters it has. */
    public int length() {
        return text.length();
    }

    /** The SHA-256 of the text in UTF-8. */
    public Digest digest() {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Prefix and last four characters, by which people recognise a token without being able to use it. */
    public String hint() {
        int underscore = text.indexOf('_');
        int prefix = underscore < LONGEST_PREFIX ? underscore + 1 : 0; // the first one in a JWT is none
        return text.substring(0, prefix) + "…" + text.substring(Math.max(prefix, text.length() - 4));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && digest().equals(secret.digest());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
