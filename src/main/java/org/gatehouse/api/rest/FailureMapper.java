package org.gatehouse.api.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.key.NoSecretKeyException;
import org.gatehouse.domain.token.ExternalUserException;
import org.gatehouse.domain.token.TokenEndedException;
import org.gatehouse.platform.crypto.OverloadedException;
import org.gatehouse.platform.persistence.NoSuchPageException;
import org.gatehouse.platform.persistence.SqlFailure;
import org.gatehouse.security.authentication.CurrentCaller;
import org.gatehouse.security.authentication.Refusal;

/** Whatever ends a request becomes AWX's JSON; nobody outside learns more than he can act on. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());
    /** What JAX-RS finds before anybody has asked who is calling. */
    private static final Set<Integer> FOUND_TOO_EARLY = Set.of(405, 406, 415);

    @Inject
    private CurrentCaller current;

    @Context
    private Request request;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof ApiException refusal) {
            return refusal.getResponse();
        }
        if (failure instanceof WebApplicationException refused) {
            return refused(refused.getResponse());
        }
        if (failure instanceof RuleViolationException broken) {
            return ApiException.invalid(broken.violations()).getResponse();
        }
        if (failure instanceof ExternalUserException external) {
            return ApiException.forbidden(external.getMessage()).getResponse();
        }
        if (failure instanceof TokenEndedException) {
            return RefusalAnswer.of(Refusal.BAD_TOKEN);
        }
        if (failure instanceof NoSuchPageException) {
            return ApiException.of(404, "Invalid page.").getResponse();
        }
        if (failure instanceof GoneException) {
            return ApiException.notFound().getResponse();
        }
        if (failure instanceof OverloadedException) {
            return unavailable("Too many passwords are being hashed. Try again in a moment.",
                    OverloadedException.RETRY_AFTER);
        }
        return unforeseen(failure);
    }

    private Response refused(Response refused) {
        int status = refused.getStatus();
        if (FOUND_TOO_EARLY.contains(status) && current.get().isEmpty()) {
            return RefusalAnswer.of(Refusal.NO_CREDENTIALS);
        }
        String detail = switch (status) {
            case 404 -> "The requested resource could not be found.";
            case 405 -> "Method \"" + request.getMethod() + "\" not allowed.";
            case 406 -> "Could not satisfy the request Accept header.";
            case 415 -> "Unsupported media type in request.";
            default -> refused.getStatusInfo().getReasonPhrase() + ".";
        };
        Response.ResponseBuilder answer = Response.fromResponse(ApiException.of(status, detail).getResponse());
        String allow = refused.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    private static Response unforeseen(Throwable failure) {
        if (failure instanceof NoSecretKeyException) {
            return ApiException.of(503, "This server does not have the secret key and can't sign tokens.")
                    .getResponse();
        }
        SqlFailure refused = SqlFailure.of(failure);
        if (refused == SqlFailure.COSTLY) {
            return ApiException
                    .badRequest("This takes too long. Filter by something else, or leave out the count of the "
                            + "list (count_disabled=1).")
                    .getResponse();
        }
        if (refused != SqlFailure.OTHER) {
            refused.report(LOG, "the database refused a request", failure);
            return unavailable("The database is not available. Try again in a moment.", SqlFailure.RETRY_AFTER);
        }
        LOG.log(Level.SEVERE, "unforeseen failure", failure);
        return ApiException.of(500, "A server error has occurred.").getResponse();
    }

    private static Response unavailable(String detail, Duration retryAfter) {
        return Response.fromResponse(ApiException.of(503, detail).getResponse())
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds()).build();
    }
}
