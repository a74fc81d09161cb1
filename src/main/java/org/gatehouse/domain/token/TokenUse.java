package org.gatehouse.domain.token;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notes which tokens are used, and has it written a second later for all of them at once; no request waits, and of a
 * token it is written at most once a minute, however many requests it makes.
 */
@ApplicationScoped
public class TokenUse {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int GATHERED_SECONDS = 1;

    @Inject
    private LastUse lastUse;
    @Resource
    private ManagedScheduledExecutorService executor;

    private final Map<Long, Instant> recent = new ConcurrentHashMap<>();
    private final Set<Long> unwritten = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean awaited = new AtomicBoolean();

    /** Takes note of a use; returns at once. */
    public void noted(AccessToken token, Instant now) {
        if (!isDue(token.lastUsed().orElse(Instant.MIN), now)) {
            return;
        }
        Instant last = recent.get(token.id());
        if (last != null && !isDue(last, now)) {
            return;
        }
        if (recent.size() >= MOST_REMEMBERED) {
            recent.values().removeIf(old -> isDue(old, now));
        }
        if (recent.size() < MOST_REMEMBERED) {
            recent.put(token.id(), now);
        }
        if (unwritten.size() < MOST_REMEMBERED) {
            unwritten.add(token.id());
            writeSoon();
        }
    }

    private void writeSoon() {
        if (!awaited.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.schedule(this::write, GATHERED_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException stopping) { // what is left is written at the end
            awaited.set(false);
        }
    }

    /** What is still unwritten is written before the server stops. */
    @PreDestroy
    void write() {
        awaited.set(false); // before what is unwritten is read: whoever comes later has it written later
        List<Long> ids = List.copyOf(unwritten);
        ids.forEach(unwritten::remove);
        if (!ids.isEmpty()) {
            lastUse.remember(ids);
        }
    }

    private static boolean isDue(Instant last, Instant now) {
        return last.isBefore(now.minus(LastUse.PRECISION));
    }
}
