package org.gatehouse.oauth.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.persistence.Together;

/**
 * A refresh token for a new pair (RFC 6749 §6), with rotation and reuse detection (RFC 9700 §4.14.2).
 *
 * <p>What is plainly good is answered together with whatever comes at the same moment, in one transaction; everything
 * else in a transaction of its own.
 */
@ApplicationScoped
public class RefreshTokenGrant implements TokenGrant {

    @Inject
    private PlainRefresh plain;
    @Inject
    private DoubtfulRefresh doubtful;

    private final Together<RefreshWish, Optional<TokenAnswer>> together = new Together<>(
            wishes -> plain.answers(wishes));

    @Override
    public String grantType() {
        return "refresh_token";
    }

    @Override
    public TokenAnswer issue(Application client, Parameters parameters) {
        if (!client.grantTypes().refreshes()) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT,
                    "The application is registered for other grants.");
        }
        RefreshWish wish = new RefreshWish(client, parameters,
                parameters.requiredSecret("refresh_token", "Missing refresh token parameter."), Exchange.current());
        return together.grant(wish).orElseGet(() -> doubtful.answer(wish));
    }
}
