package org.gatehouse.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Text from the platform's cryptographic random source. */
@ApplicationScoped
public class RandomText {

    private final SecureRandom random = new SecureRandom();

    /** That many base62 characters, 5.95 bits each. */
    public String base62(int length) {
        return of(Base62.ALPHABET, length);
    }

    /** That many characters of an alphabet, each as likely as the others. */
    public String of(String alphabet, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = alphabet.charAt(random.nextInt(alphabet.length()));
        }
        return new String(text);
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
