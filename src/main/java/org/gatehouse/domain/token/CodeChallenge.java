package org.gatehouse.domain.token;

import java.util.Base64;
import java.util.Optional;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;

/**
 * What proves that whoever redeems a code has also asked for it: the SHA-256 of a text that only he knows (RFC 7636
 * §4.2, {@code S256}).
 *
 * @param digest the SHA-256
 */
public record CodeChallenge(Digest digest) {

    /** The challenge as it is sent: 43 characters of base64url without padding, written in the only proper way. */
    public static Optional<CodeChallenge> of(String sent) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sent);
            boolean proper = bytes.length == Digest.LENGTH && sent.equals(text(bytes));
            return proper ? Optional.of(new CodeChallenge(Digest.ofBytes(bytes))) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Whether the verifier is the text behind it, compared in constant time. */
    public boolean isMetBy(Secret verifier) {
        return digest.equals(verifier.digest());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
