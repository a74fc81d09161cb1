package org.gatehouse.oauth.client;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.persistence.RecentReads;

/**
 * The clients that authenticate, each asked of the database at most once in {@code gatehouse.token.cache-ttl}: clients
 * that introspect or act for themselves come again and again. What this node changes counts at once, as with tokens.
 */
@ApplicationScoped
public class KnownClients {

    private static final int MOST = 1000;

    @Inject
    private ApplicationRepository applications;
    @Inject
    private TokenConfig config;

    private RecentReads<String, Application> clients;

    @PostConstruct
    void begin() {
        clients = new RecentReads<>(config.cacheTtl(), MOST);
    }

    /** The application with exactly this {@code client_id}, to be read only; must not be asked within a transaction. */
    public Optional<Application> find(String clientId) {
        return clients.get(clientId, () -> applications.findByClientId(clientId));
    }

    /** Also after a commit of which nobody knows whether it succeeded. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Change change) {
        if (!(change.object() instanceof AccessToken)) {
            clients.forgetAll();
        }
    }
}
