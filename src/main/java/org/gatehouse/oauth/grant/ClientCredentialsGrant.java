package org.gatehouse.oauth.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.token.Authorization;
import org.gatehouse.domain.token.ClientTokens;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.ResourceIndicators;

/**
 * A token for the client itself (RFC 6749 §4.4): no user, no refresh token, no rights at {@code /api/v2/}; for resource
 * servers elsewhere.
 */
@ApplicationScoped
public class ClientCredentialsGrant implements TokenGrant {

    @Inject
    private ClientTokens tokens;
    @Inject
    private ResourceIndicators resources;

    @Override
    public String grantType() {
        return "client_credentials";
    }

    @Override
    public TokenAnswer issue(Application client, Parameters parameters) {
        if (!client.allows(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT,
                    "The application is registered for another grant.");
        }
        if (!client.isConfidential()) { // RFC 6749 §4.4: MUST only be used by confidential clients
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT, "A public client can't act for itself.");
        }
        Scope scope = RequestedScope.of(client, parameters);
        Authorization authorization = Authorization.UNKNOWN.limitedTo(resources.requested(parameters));
        return TokenAnswer.of(tokens.issue(NewToken.granted(client, Optional.empty(), scope).after(authorization)));
    }
}
