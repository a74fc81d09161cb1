package org.gatehouse.oauth.oidc;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.oauth.token.JwtSigner;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.exchange.TraceContext;
import org.gatehouse.platform.http.Outbound;
import org.gatehouse.platform.http.OutboundException;

/**
 * Tells clients by a logout token that a session has ended (OpenID Connect Back-Channel Logout §2.4 and §2.5): after the
 * fact, in threads of the container, a few times if need be; nobody waits for it.
 */
@ApplicationScoped
public class BackChannel {

    private static final Logger LOG = Logger.getLogger(BackChannel.class.getName());
    private static final String TYPE = "logout+jwt";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration LIFETIME = Duration.ofMinutes(2);
    private static final int ID_LENGTH = 27;
    /** How long to wait before each try, in seconds. */
    private static final List<Integer> PAUSES = List.of(0, 2, 10);

    @Resource
    private ManagedScheduledExecutorService scheduler;
    @Inject
    private JwtSigner signer;
    @Inject
    private Outbound outbound;
    @Inject
    private RandomText random;
    @Inject
    private ServerConfig server;
    @Inject
    private Clock clock;

    void onEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) LogoutNotices notices) {
        if (signer.isAvailable()) {
            notices.all().forEach(notice -> later(notice, 0));
        }
    }

    /** In the trace of the request that has ended the session. */
    private void later(LogoutNotice notice, int attempt) {
        TraceContext trace = Exchange.current().trace();
        scheduler.schedule(() -> Exchange.inTrace(trace, () -> attempt(notice, attempt)), PAUSES.get(attempt),
                TimeUnit.SECONDS);
    }

    private void attempt(LogoutNotice notice, int attempt) {
        try {
            int status = outbound.post(notice.address(), "logout_token", token(notice));
            if (status < 500 && status != 429) { // §2.8: 200, or 400 from a client that will not change its mind
                LOG.fine(() -> "client " + notice.client().clientId() + " answers " + status + " to a logout token");
                return;
            }
            again(notice, attempt, new IllegalStateException("status " + status));
        } catch (OutboundException | RuntimeException failure) {
            again(notice, attempt, failure);
        }
    }

    private void again(LogoutNotice notice, int attempt, Exception failure) {
        if (attempt + 1 < PAUSES.size()) {
            later(notice, attempt + 1);
        } else {
            LOG.log(Level.WARNING, failure, () -> "client " + notice.client().clientId()
                    + " could not be told that a session has ended");
        }
    }

    private String token(LogoutNotice notice) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", server.baseUrl().toString());
        claims.put("sub", notice.subject());
        claims.put("aud", notice.client().clientId());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        claims.put("jti", random.base62(ID_LENGTH));
        claims.put("sid", notice.sessionId());
        claims.put("events", Map.of(EVENT, Map.of()));
        return signer.sign(IdTokens.algorithmFor(notice.client()), TYPE, claims);
    }
}
