package org.gatehouse.security.authentication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.Changes;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.persistence.RecentReads;

/**
 * The callers behind tokens, each asked of the database at most once in {@code gatehouse.token.cache-ttl}.
 *
 * <p>Revocation is bounded: whatever this node commits about a token, a user, his memberships, an application or an
 * organization counts here at once; what another node commits counts here within that time. Without the database nobody
 * is known for longer.
 */
@ApplicationScoped
public class RecentCallers {

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private TokenConfig config;

    private RecentReads<Digest, Caller> callers;

    @PostConstruct
    void begin() {
        callers = new RecentReads<>(config.cacheTtl(), config.cacheSize());
        Meters.count(Metric.TOKEN_CACHE, callers::hits, "hit");
        Meters.count(Metric.TOKEN_CACHE, callers::misses, "miss");
        Meters.count(Metric.TOKEN_CACHE_DROPPED, callers::changed, "changed");
        Meters.count(Metric.TOKEN_CACHE_DROPPED, callers::outdated, "outdated");
        Meters.count(Metric.TOKEN_CACHE_DROPPED, callers::refused, "full");
    }

    /** Whoever presents this value, good or not; must not be asked within a transaction, which may see the past. */
    public Optional<Caller> presenting(Secret value) {
        return callers.get(value.digest(), () -> tokens.findBySecret(value).map(Caller::of));
    }

    /**
     * The same as the database knows it now: who changes anything must not do so with what was taken from him elsewhere.
     */
    public Optional<Caller> presentingNow(Secret value) {
        return tokens.findBySecret(value).map(Caller::of);
    }

    /** Also after a commit of which nobody knows whether it succeeded. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Change change) {
        if (change.object() instanceof AccessToken token) {
            callers.forget(token.digest());
        } else {
            callers.forgetAll();
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Changes changes) {
        changes.all().forEach(each -> forget(each.change()));
    }
}
