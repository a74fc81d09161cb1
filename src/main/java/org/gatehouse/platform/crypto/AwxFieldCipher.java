package org.gatehouse.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens what AWX has encrypted in its database under its {@code SECRET_KEY}.
 *
 * <p>AWX uses the layout of Fernet (version, time, IV, ciphertext, HMAC-SHA256) with AES-256-CBC; both keys are halves
 * of one SHA-512. The result stands in Base64 twice, once for Fernet and once for the field.
 */
public final class AwxFieldCipher {

    private static final Pattern FIELD = Pattern.compile("\\$encrypted\\$(?:UTF8\\$)?AESCBC\\$([A-Za-z0-9+/]+=*)");
    /** AWX: the name under which it encrypts values that belong to no other field. */
    private static final String FIELD_NAME = "value";
    private static final int KEY = 32;
    private static final int VERSION_AND_TIME = 9;
    private static final int IV = 16;
    private static final int MAC = 32;

    private final byte[] keys;

    /** The cipher under AWX's {@code SECRET_KEY}; AWX ignores space around it. */
    public AwxFieldCipher(Secret secretKey) {
        byte[] seed = (secretKey.reveal().strip() + FIELD_NAME).getBytes(StandardCharsets.UTF_8);
        try {
            this.keys = MessageDigest.getInstance("SHA-512").digest(seed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-512", impossible);
        }
    }

    /** Whether the text is something that AWX has encrypted, and not a value in clear. */
    public static boolean isEncrypted(Secret field) {
        return field.reveal().startsWith("$encrypted$");
    }

    /** The value in clear; empty if this is another key's or damaged. */
    public Optional<Secret> open(Secret field) {
        Matcher parts = FIELD.matcher(field.reveal());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return open(Base64.getUrlDecoder().decode(Base64.getDecoder().decode(parts.group(1))));
        } catch (IllegalArgumentException | GeneralSecurityException damaged) {
            return Optional.empty();
        }
    }

    private Optional<Secret> open(byte[] token) throws GeneralSecurityException {
        int signed = token.length - MAC;
        if (signed < VERSION_AND_TIME + IV || !isGenuine(token, signed)) {
            return Optional.empty();
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(keys, KEY, KEY, "AES"),
                new IvParameterSpec(token, VERSION_AND_TIME, IV));
        int start = VERSION_AND_TIME + IV;
        ByteBuffer clear = ByteBuffer.wrap(cipher.doFinal(token, start, signed - start));
        return Optional.of(Secret.of(StandardCharsets.UTF_8.decode(clear).toString()));
    }

    private boolean isGenuine(byte[] token, int signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys, 0, KEY, "HmacSHA256"));
        mac.update(token, 0, signed);
        return MessageDigest.isEqual(mac.doFinal(), Arrays.copyOfRange(token, signed, token.length));
    }
}
