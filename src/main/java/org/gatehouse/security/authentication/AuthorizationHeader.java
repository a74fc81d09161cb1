package org.gatehouse.security.authentication;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.text.Utf8;

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
        String credentials = header.strip();
        int end = credentials.indexOf(' ');
        return end < 0 ? new AuthorizationHeader(credentials.toLowerCase(Locale.ROOT), "")
                : new AuthorizationHeader(credentials.substring(0, end).toLowerCase(Locale.ROOT),
                        credentials.substring(end + 1).stripLeading());
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

    /** The credential in it, for a request of this method; empty if it is malformed. */
    Optional<Credential> credential(String method) {
        return isBearer()
                ? Optional.of(new AccessTokenCredential(Secret.of(parameter), !ScopeMask.isReading(method)))
                : basic().map(pair -> new UsernamePasswordCredential(pair.name(), pair.password().reveal()));
    }

    /** The pair of a Basic header (RFC 7617 §2): the name ends at the first colon, the password holds the others. */
    public Optional<BasicPair> basic() {
        try {
            byte[] bytes = Base64.getDecoder().decode(parameter);
            String pair = Utf8.decode(bytes);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty()
                    : Optional.of(new BasicPair(pair.substring(0, colon), Secret.of(pair.substring(colon + 1))));
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
