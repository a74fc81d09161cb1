package org.gatehouse.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Text from the platform's cryptographic random source. */
@ApplicationScoped
public class RandomText {

    private final SecureRandom random = new SecureRandom();

    /** That many base62 characters, 5.95 bits each. */
    public String base62(int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = Base62.ALPHABET.charAt(random.nextInt(Base62.ALPHABET.length()));
        }
        return new String(text);
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
