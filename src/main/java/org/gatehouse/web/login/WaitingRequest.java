package org.gatehouse.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.authorize.Recognition;
import org.gatehouse.oauth.authorize.RequestMark;
import org.gatehouse.oauth.authorize.UntrustedRequestException;
import org.gatehouse.platform.crypto.Digest;

/** What lies behind the path that a login leads to, if that is a request of an application. */
@ApplicationScoped
public class WaitingRequest {

    private static final String AUTHORIZE = "/api/o/authorize/?";

    @Inject
    private Recognition recognition;

    /** By which the request will be known, when its user comes back from signing in. */
    Optional<Digest> purpose(String next) {
        return request(next).map(RequestMark::of);
    }

    /** The application that waits, and where it is. */
    Optional<Recognition.Recognised> waiting(String next) {
        try {
            return request(next).map(recognition::of);
        } catch (UntrustedRequestException doubtful) { // he will read what is wrong when he gets there
            return Optional.empty();
        }
    }

    private static Optional<Parameters> request(String next) {
        try {
            return Optional.of(next).filter(path -> path.startsWith(AUTHORIZE))
                    .map(path -> Parameters.lenient(path.substring(AUTHORIZE.length())));
        } catch (OAuthException malformed) {
            return Optional.empty();
        }
    }
}
