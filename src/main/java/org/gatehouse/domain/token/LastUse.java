package org.gatehouse.domain.token;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Remembers when tokens were last used, after the fact and at most once a minute a token. */
@Stateless
public class LastUse {

    /** How exact {@code last_used} is. */
    public static final Duration PRECISION = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(LastUse.class.getName());

    @Inject
    private AccessTokenRepository tokens;

    /** Remembers the use in a thread and a transaction of its own; the request does not wait. */
    @Asynchronous
    public void remember(long tokenId, Instant now) {
        try {
            tokens.markUsed(tokenId, now, now.minus(PRECISION));
        } catch (RuntimeException failure) { // the next use tries again
            LOG.log(Level.FINE, "last_used of token " + tokenId + " was not written", failure);
        }
    }
}
