package org.gatehouse.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the PHC string format, with OWASP's minimum: 19 MiB, two passes, one lane.
 */
final class Argon2id implements PasswordScheme {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** A hash from elsewhere must not be able to ask for all memory or hours of computing. */
    private static final int MOST_MEMORY_KIB = 256 * 1024;
    private static final int MOST_PASSES = 32;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    String hash(Secret password, byte[] salt) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    static byte[] newSalt(RandomText random) {
        return random.bytes(SALT_BYTES);
    }

    @Override
    public boolean wrote(String encoded) {
        return encoded.startsWith("$argon2id$");
    }

    @Override
    public boolean verifies(Secret password, String encoded) {
        Matcher parts = PHC.matcher(encoded);
        if (!parts.matches()) {
            return false;
        }
        int memory = Integer.parseInt(parts.group(1));
        int passes = Integer.parseInt(parts.group(2));
        if (memory > MOST_MEMORY_KIB || passes > MOST_PASSES) {
            return false;
        }
        try {
            byte[] salt = Base64.getDecoder().decode(parts.group(4));
            byte[] stored = Base64.getDecoder().decode(parts.group(5));
            byte[] computed = compute(password, salt, memory, passes, Integer.parseInt(parts.group(3)), stored.length);
            return MessageDigest.isEqual(stored, computed);
        } catch (IllegalArgumentException | IllegalStateException outOfRange) { // base64 and Argon2 parameters
            return false;
        }
    }

    @Override
    public boolean isOutdated(String encoded) {
        Matcher parts = PHC.matcher(encoded);
        return !parts.matches() || Integer.parseInt(parts.group(1)) < MEMORY_KIB
                || Integer.parseInt(parts.group(2)) < PASSES;
    }

    private static byte[] compute(Secret password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(0x13).withSalt(salt)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.reveal().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
