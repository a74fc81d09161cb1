package org.gatehouse.oauth.endpoint;

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
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.client.InvalidClientException;
import org.gatehouse.platform.crypto.OverloadedException;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.log.EventLog;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.persistence.SqlFailure;
import org.gatehouse.security.authentication.TooManyGuessesException;

/** What ends a request at an endpoint, as the client is told: errors of the protocol, and what nobody has foreseen. */
final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    private Refusals() {
    }

    static OAuthAnswer of(Exception failure) {
        if (failure instanceof OAuthException refusal) {
            return refused(refusal);
        }
        if (failure instanceof FormBody.TooLargeException) {
            return OAuthAnswer.error(413, OAuthError.INVALID_REQUEST, "The body is too large.");
        }
        if (failure instanceof ExternalUserException external) { // AWX: 403, although RFC 6749 has 400 for most
            return OAuthAnswer.error(403, OAuthError.ACCESS_DENIED, external.getMessage());
        }
        if (failure instanceof GoneException) {
            return OAuthAnswer.error(400, OAuthError.INVALID_GRANT,
                    "The user or application has been deleted, or the session is over.");
        }
        if (failure instanceof RuleViolationException broken) { // somebody has changed the application meanwhile
            return OAuthAnswer.error(400, broken.violations().containsKey("scope") ? OAuthError.INVALID_SCOPE
                    : OAuthError.INVALID_REQUEST, "The application may not ask for this.");
        }
        return unavailable(failure).orElseGet(() -> unforeseen(failure));
    }

    static OAuthAnswer methodNotAllowed() {
        return OAuthAnswer.error(405, OAuthError.INVALID_REQUEST, "Method Not Allowed.");
    }

    /** The error object of RFC 6749 §5.2. */
    private static OAuthAnswer refused(OAuthException refusal) {
        OAuthAnswer answer = OAuthAnswer.error(refusal.error().status(), refusal.error(), refusal.description());
        if (refusal instanceof InvalidClientException client) {
            answer = answer.with("WWW-Authenticate", "Bearer error=\"invalid_client\"");
            if (client.isByHeader()) {
                answer = answer.with("WWW-Authenticate", "Basic realm=\"api\", charset=\"UTF-8\"");
            }
        }
        report(refusal);
        return answer;
    }

    private static void report(OAuthException refusal) {
        Exchange exchange = Exchange.current();
        String error = refusal.error().code();
        String grant = exchange.grant() == null ? "none" : exchange.grant();
        String route = exchange.route() == null ? "none" : exchange.route();
        Meters.tally(Metric.OAUTH_ERRORS, route, grant, error).add();
        exchange.isRefusedFor(error);
        EventLog.AUDIT.write(refusal instanceof InvalidClientException ? "client.refused" : "oauth.refused",
                line -> line.put("error", error));
    }

    private static Optional<OAuthAnswer> unavailable(Exception failure) {
        if (failure instanceof OverloadedException) {
            return Optional.of(later(503, "Too many passwords are being checked.", OverloadedException.RETRY_AFTER));
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
                    "This server does not have the secret key and can't sign tokens."));
        }
        SqlFailure refused = SqlFailure.of(failure);
        if (refused != SqlFailure.OTHER) {
            refused.report(LOG, "the database refused a request", failure);
            return Optional.of(later(503, "The database is not available.", SqlFailure.RETRY_AFTER));
        }
        return Optional.empty();
    }

    private static OAuthAnswer unforeseen(Exception failure) {
        LOG.log(Level.SEVERE, "unforeseen failure", failure);
        return OAuthAnswer.json(500, Json.createObjectBuilder().add("error", "server_error").build());
    }

    /** RFC 6749 has no code for too many tries; this one, meant for redirects, says most exactly what to do. */
    private static OAuthAnswer later(int status, String description, Duration retryAfter) {
        return OAuthAnswer.error(status, OAuthError.TEMPORARILY_UNAVAILABLE, description)
                .with("Retry-After", Long.toString(retryAfter.toSeconds()));
    }
}
