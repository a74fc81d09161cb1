package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Remembers when tokens were last used, after the fact and at most once a minute a token. */
@Stateless
public class LastUse {

    /** How exact {@code last_used} is. */
    public static final Duration PRECISION = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(LastUse.class.getName());
    private static final int BATCH = 200;

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private LastUse itself;
    @Inject
    private Clock clock;

    /** Remembers that these tokens have just been used, a batch and a transaction at a time, in the order of their ids. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void remember(Collection<Long> tokenIds) {
        List<Long> ids = tokenIds.stream().sorted().toList();
        for (int begin = 0; begin < ids.size(); begin += BATCH) {
            try {
                itself.write(ids.subList(begin, Math.min(ids.size(), begin + BATCH)));
            } catch (RuntimeException failure) { // the next use tries again
                LOG.log(Level.FINE, "last_used of tokens was not written", failure);
            }
        }
    }

    /** One batch. */
    public void write(List<Long> tokenIds) {
        Instant now = clock.instant();
        tokens.markUsed(tokenIds, now, now.minus(PRECISION));
    }
}
