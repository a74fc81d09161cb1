package org.gatehouse.it.awximport;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** What AWX makes up: letters and digits. */
final class AwxValue {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private AwxValue() {
    }

    static String next(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length()).mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
