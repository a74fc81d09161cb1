package org.gatehouse.platform.crypto;

import java.util.zip.CRC32;
import java.nio.charset.StandardCharsets;

/** Digits, capitals and small letters: the alphabet of everything that Gatehouse makes up. */
final class Base62 {

    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    /** 62^6 is more than 2^32, so six digits hold any CRC-32. */
    static final int CHECKSUM_LENGTH = 6;

    private Base62() {
    }

    static boolean holdsOnly(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean known = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /** The CRC-32 of the text, most significant digit first, filled with zeros. */
    static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
        char[] digits = new char[CHECKSUM_LENGTH];
        long rest = crc.getValue();
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }
}
