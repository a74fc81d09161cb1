package org.gatehouse.domain.device;

import java.util.Locale;
import java.util.Optional;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;

/**
 * The short code that a person reads from one screen and types at another (RFC 8628 §6.1): eight letters, 34 bits.
 *
 * @param letters without the dash
 */
public record UserCode(String letters) {

    /** No vowels, so that no code is a word, and no digits, which look like letters. */
    private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    /** More than anybody types by mistake. */
    private static final int LONGEST = 64;

    static UserCode next(RandomText random) {
        return new UserCode(random.of(ALPHABET, LENGTH));
    }

    /** The code that was typed, in whatever case and with whatever between the letters; empty if it can't be one. */
    public static Optional<UserCode> of(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String letters = typed.replaceAll("[\\s\\p{Pd}._]", "").toUpperCase(Locale.ROOT);
        boolean fits = letters.length() == LENGTH && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return fits ? Optional.of(new UserCode(letters)) : Optional.empty();
    }

    /** As people read it. */
    public String shown() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    Digest digest() {
        return Secret.of(letters).digest();
    }

    @Override
    public String toString() {
        return Secret.MASK;
    }
}
