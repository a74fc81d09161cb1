package org.gatehouse.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Django's {@code pbkdf2_sha256$iterations$salt$hash}, so that people who come from AWX keep their passwords. */
final class DjangoPbkdf2 implements PasswordScheme {

    private static final int MOST_ITERATIONS = 5_000_000;
    private static final Pattern ENCODED = Pattern.compile("pbkdf2_sha256\\$(\\d{1,7})\\$([^$]+)\\$([A-Za-z0-9+/]+=*)");

    @Override
    public boolean wrote(String encoded) {
        return encoded.startsWith("pbkdf2_sha256$");
    }

    @Override
    public boolean verifies(Secret password, String encoded) {
        Matcher parts = ENCODED.matcher(encoded);
        if (!parts.matches() || password.reveal().isEmpty()) {
            return false;
        }
        int iterations = Integer.parseInt(parts.group(1));
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            return false;
        }
        try {
            byte[] stored = Base64.getDecoder().decode(parts.group(3));
            return MessageDigest.isEqual(stored, compute(password, parts.group(2), iterations, stored.length));
        } catch (IllegalArgumentException malformed) { // not base64 after all
            return false;
        }
    }

    /** Always: whoever signs in with such a hash gets an Argon2id one. */
    @Override
    public boolean isOutdated(String encoded) {
        return true;
    }

    private static byte[] compute(Secret password, String salt, int iterations, int length) {
        PBEKeySpec spec = new PBEKeySpec(password.reveal().toCharArray(), salt.getBytes(StandardCharsets.UTF_8),
                iterations, length * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", impossible);
        } finally {
            spec.clearPassword();
        }
    }
}
