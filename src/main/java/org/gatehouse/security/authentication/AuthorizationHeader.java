package org.gatehouse.security.authentication;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/**
 * The {@code Authorization} header of a request (RFC 9110 §11.6.2).
 *
 * @param scheme in small letters
 * @param parameter what follows the scheme
 */
public record AuthorizationHeader(String scheme, String parameter) {

    public static final String BEARER = "bearer";
    public static final String BASIC = "basic";

    public static AuthorizationHeader of(String header) {
        String[] parts = header.strip().split(" +", 2);
        return new AuthorizationHeader(parts[0].toLowerCase(Locale.ROOT), parts.length == 2 ? parts[1] : "");
    }

    boolean isBearer() {
        return scheme.equals(BEARER);
    }

    boolean isBasic() {
        return scheme.equals(BASIC);
    }

    @Override
    public String toString() {
        return scheme + " " + Secret.MASK;
    }

    /** The credential in it; empty if it is malformed. */
    Optional<Credential> credential() {
        return isBearer() ? Optional.of(new AccessTokenCredential(Secret.of(parameter)))
                : basic().map(pair -> new UsernamePasswordCredential(pair.name(), pair.password().reveal()));
    }

    /** The pair of a Basic header (RFC 7617 §2): the name ends at the first colon, the password holds the others. */
    public Optional<BasicPair> basic() {
        try {
            byte[] bytes = Base64.getDecoder().decode(parameter);
            String pair = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty()
                    : Optional.of(new BasicPair(pair.substring(0, colon), Secret.of(pair.substring(colon + 1))));
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
