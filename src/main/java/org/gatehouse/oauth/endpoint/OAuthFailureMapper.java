package org.gatehouse.oauth.endpoint;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.device.TooManyDevicesException;
import org.gatehouse.domain.key.NoSecretKeyException;
import org.gatehouse.domain.token.ExternalUserException;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.platform.crypto.OverloadedException;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.persistence.SqlFailure;
import org.gatehouse.security.authentication.TooManyGuessesException;

/** Everything else that ends a request here: what JAX-RS refuses, what is overloaded, what nobody has foreseen. */
@Provider
public class OAuthFailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(OAuthFailureMapper.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            return refused(refused.getResponse());
        }
        if (failure instanceof FormBody.TooLargeException) {
            return OAuthAnswer.error(413, OAuthError.INVALID_REQUEST, "The body is too large.").build();
        }
        if (failure instanceof ExternalUserException external) { // AWX: 403, although RFC 6749 has 400 for most
            return OAuthAnswer.error(403, OAuthError.ACCESS_DENIED,
                    external.getMessage()).build();
        }
        if (failure instanceof GoneException) {
            return OAuthAnswer.error(400, OAuthError.INVALID_GRANT, "The user or application has been deleted.")
                    .build();
        }
        if (failure instanceof RuleViolationException broken) { // somebody has changed the application meanwhile
            return OAuthAnswer.error(400, broken.violations().containsKey("scope") ? OAuthError.INVALID_SCOPE
                    : OAuthError.INVALID_REQUEST, "The application may not ask for this.").build();
        }
        return unavailable(failure).orElseGet(() -> unforeseen(failure));
    }

    private static Optional<Response> unavailable(Throwable failure) {
        if (failure instanceof OverloadedException) {
            return Optional.of(unavailable("Too many passwords are being checked.", OverloadedException.RETRY_AFTER));
        }
        if (failure instanceof TooManyGuessesException tooMany) {
            return Optional.of(later(429, "There were too many wrong passwords.", tooMany.retryAfter()));
        }
        if (failure instanceof TooManyDevicesException tooMany) {
            return Optional.of(later(429, "Too many devices of this application wait to be let in.",
                    tooMany.retryAfter()));
        }
        if (failure instanceof NoSecretKeyException) {
            return Optional.of(OAuthAnswer.error(503, OAuthError.TEMPORARILY_UNAVAILABLE,
                    "This server has no secret key and can't sign tokens.").build());
        }
        if (SqlFailure.of(failure) != SqlFailure.OTHER) {
            LOG.log(Level.WARNING, "the database refused a request", failure);
            return Optional.of(unavailable("The database is not available.", SqlFailure.RETRY_AFTER));
        }
        return Optional.empty();
    }

    private static Response unforeseen(Throwable failure) {
        LOG.log(Level.SEVERE, "unforeseen failure", failure);
        return OAuthAnswer.json(500, Json.createObjectBuilder().add("error", "server_error").build()).build();
    }

    private static Response refused(Response refused) {
        int status = refused.getStatus();
        if (status == Response.Status.NOT_FOUND.getStatusCode()) {
            return OAuthAnswer.json(status, Json.createObjectBuilder()
                    .add("detail", "The requested resource could not be found.").build()).build();
        }
        Response.ResponseBuilder answer = OAuthAnswer.error(status, OAuthError.INVALID_REQUEST,
                refused.getStatusInfo().getReasonPhrase() + ".");
        String allow = refused.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    private static Response unavailable(String description, Duration retryAfter) {
        return later(503, description, retryAfter);
    }

    /** RFC 6749 has no code for too many tries; this one, meant for redirects, says most exactly what to do. */
    private static Response later(int status, String description, Duration retryAfter) {
        return OAuthAnswer.error(status, OAuthError.TEMPORARILY_UNAVAILABLE, description)
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds()).build();
    }
}
