package org.gatehouse.security.authentication;

import java.time.Duration;
import java.util.Optional;
import org.gatehouse.platform.crypto.OverloadedException;
import org.gatehouse.platform.persistence.SqlFailure;

/**
 * Why the mechanism did not recognise a caller who presented credentials. The door answers with it, whatever was asked
 * for: a server that lets a mechanism write the answer itself either replaces it or complains in its log.
 *
 * @param status HTTP status
 * @param detail what a person reads
 * @param challenge {@code WWW-Authenticate}, if credentials would help
 * @param retryAfter when to come back, if waiting would help
 */
public record Refusal(int status, String detail, Optional<String> challenge, Optional<Duration> retryAfter) {

    private static final String SIGN_IN = " To establish a login session, visit /api/login/.";

    /** For requests without credentials; text that AWX's clients know. */
    public static final Refusal NO_CREDENTIALS = unauthorized("Authentication credentials were not provided.",
            BearerChallenge.PLAIN);
    /** For a token that is good for nothing (any more). */
    public static final Refusal BAD_TOKEN = unauthorized("Authentication credentials were not provided.",
            BearerChallenge.INVALID_TOKEN);
    static final Refusal BAD_PASSWORD = unauthorized("Invalid username/password.", BearerChallenge.PLAIN);

    /** For a request that comes with a session but might be another site's. */
    static Refusal forged(String fault) {
        return new Refusal(403, "CSRF Failed: " + fault, Optional.empty(), Optional.empty());
    }

    /** For credentials that can't be checked at the moment; throws again what nobody has foreseen. */
    static Refusal of(RuntimeException failure) {
        if (failure instanceof OverloadedException) {
            return unavailable("Too many passwords are being checked. Try again in a moment.",
                    OverloadedException.RETRY_AFTER);
        }
        if (failure instanceof TooManyGuessesException tooMany) {
            return new Refusal(429, "Request was throttled. Expected available in " + tooMany.retryAfter().toSeconds()
                    + " seconds.", Optional.empty(), Optional.of(tooMany.retryAfter()));
        }
        if (SqlFailure.of(failure) == SqlFailure.OTHER) {
            throw failure;
        }
        return unavailable("The database is not available. Try again in a moment.", SqlFailure.RETRY_AFTER);
    }

    private static Refusal unavailable(String detail, Duration retryAfter) {
        return new Refusal(503, detail, Optional.empty(), Optional.of(retryAfter));
    }

    private static Refusal unauthorized(String detail, String challenge) {
        return new Refusal(401, detail + SIGN_IN, Optional.of(challenge), Optional.empty());
    }
}
