package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Decides whether a use of a token is worth remembering: once a minute a token, however many requests it makes. */
@ApplicationScoped
public class TokenUse {

    private static final int MOST_REMEMBERED = 10_000;

    @Inject
    private LastUse lastUse;

    private final Map<Long, Instant> recent = new ConcurrentHashMap<>();

    /** Takes note of a use; returns at once. */
    public void noted(AccessToken token, Instant now) {
        if (!isDue(token.lastUsed().orElse(Instant.MIN), now)) {
            return;
        }
        if (recent.size() > MOST_REMEMBERED) {
            recent.values().removeIf(last -> isDue(last, now));
        }
        Instant latest = recent.merge(token.id(), now, (last, again) -> isDue(last, again) ? again : last);
        if (latest == now) {
            lastUse.remember(token.id(), now);
        }
    }

    private static boolean isDue(Instant last, Instant now) {
        return last.isBefore(now.minus(LastUse.PRECISION));
    }
}
