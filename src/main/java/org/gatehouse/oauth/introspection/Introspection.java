package org.gatehouse.oauth.introspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.RefreshTokenInquiry;
import org.gatehouse.domain.token.UsableRefreshToken;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.RecentCallers;

/** Looks a token up for a client that asks about it (RFC 7662 §2). */
@ApplicationScoped
public class Introspection {

    @Inject
    private RecentCallers callers;
    @Inject
    private RefreshTokenInquiry refreshTokens;
    @Inject
    private IntrospectedClaims claims;
    @Inject
    private Clock clock;

    /** What there is to know about a token that can be used; empty if it can't, or is none of the client's business. */
    public Optional<Map<String, Object>> about(Application client, Secret value) {
        return bearer(client, value).flatMap(Caller::token).map(claims::of)
                .or(() -> refreshToken(client, value).map(claims::of));
    }

    /** The same as JSON in UTF-8, to be read only. */
    public Optional<byte[]> jsonAbout(Application client, Secret value) {
        return bearer(client, value).map(claims::jsonOf).or(() -> refreshToken(client, value).map(claims::jsonOf));
    }

    private Optional<Caller> bearer(Application client, Secret value) {
        return callers.presenting(value)
                .filter(caller -> caller.token().filter(token -> mayAsk(client, token)).isPresent());
    }

    private Optional<UsableRefreshToken> refreshToken(Application client, Secret value) {
        return refreshTokens.find(value).filter(token -> mayAsk(client, token));
    }

    private boolean mayAsk(Application client, AccessToken token) {
        return token.isUsable(clock.instant()) && (client.metadata().mayIntrospect() || token.isIssuedTo(client));
    }

    private static boolean mayAsk(Application client, UsableRefreshToken token) {
        return client.metadata().mayIntrospect() || token.family().isIssuedTo(client);
    }
}
