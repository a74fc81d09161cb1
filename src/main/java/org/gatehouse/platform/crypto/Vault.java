package org.gatehouse.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must be stored and must not be read: AES-256-GCM under the secret key of the installation.
 *
 * <p>A seal is bound to a label, so that nobody can put one in the place of another. Written is a version, a random
 * nonce and the ciphertext: {@code v1.<base64url>}. The key is derived by HKDF (RFC 5869), as is the value by which a
 * wrong key is recognised.
 */
public final class Vault {

    private static final String VERSION = "v1.";
    private static final String BETWEEN = " ";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final byte[] check;

    /** The vault that this secret key opens. */
    public Vault(Secret secretKey) {
        byte[] extracted = hmac("gatehouse".getBytes(StandardCharsets.UTF_8),
                secretKey.reveal().getBytes(StandardCharsets.UTF_8));
        this.key = new SecretKeySpec(expanded(extracted, "seal"), "AES");
        this.check = expanded(extracted, "check");
    }

    /** What a database keeps to recognise the key, and from which it can't be found. */
    public Digest checkValue() {
        return Digest.ofBytes(check);
    }

    public String seal(Secret clear, String label) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, label)
                    .doFinal(clear.reveal().getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    /** Seals secrets without white space together. */
    public String sealAll(List<Secret> clear, String label) {
        return seal(Secret.of(clear.stream().map(Secret::reveal).collect(Collectors.joining(BETWEEN))), label);
    }

    /** What was sealed together, in the same order; empty if {@link #open} would be. */
    public List<Secret> openAll(String sealed, String label) {
        return open(sealed, label).stream().flatMap(all -> Stream.of(all.reveal().split(BETWEEN))).map(Secret::of)
                .toList();
    }

    /** What was sealed; empty if it was sealed with another key, for another label, or is damaged. */
    public Optional<Secret> open(String sealed, String label) {
        if (!sealed.startsWith(VERSION)) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
            if (both.length < NONCE + TAG_BITS / Byte.SIZE) {
                return Optional.empty();
            }
            byte[] clear = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE), label).doFinal(both, NONCE,
                    both.length - NONCE);
            return Optional.of(Secret.of(new String(clear, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | GeneralSecurityException unfit) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] expanded(byte[] extracted, String purpose) {
        return hmac(extracted, (purpose + "\1").getBytes(StandardCharsets.UTF_8)); // RFC 5869 §2.3, one block
    }

    private static byte[] hmac(byte[] key, byte[] input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(input);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
