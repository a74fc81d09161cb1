package org.gatehouse.oauth.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.token.Authorization;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.TokenService;
import org.gatehouse.domain.user.User;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.ResourceIndicators;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.security.authentication.CurrentCaller;
import org.gatehouse.security.authentication.PasswordVerifier;

/** The resource owner's name and password for a token (RFC 6749 §4.3); can be switched off for the whole server. */
@ApplicationScoped
public class PasswordGrant implements TokenGrant {

    @Inject
    private TokenConfig config;
    @Inject
    private PasswordVerifier passwords;
    @Inject
    private TokenService tokens;
    @Inject
    private ResourceIndicators resources;
    @Inject
    private CurrentCaller current;

    @Override
    public String grantType() {
        return "password";
    }

    @Override
    public boolean isEnabled() {
        return config.passwordGrant();
    }

    @Override
    public TokenAnswer issue(Application client, Parameters parameters) {
        if (!client.allows(AuthorizationGrantType.PASSWORD)) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT,
                    "The application is registered for another grant.");
        }
        String username = parameters.required("username", "Request is missing username parameter.");
        Secret password = parameters.requiredSecret("password", "Request is missing password parameter.");
        Scope scope = RequestedScope.of(client, parameters);
        Authorization authorization = Authorization.UNKNOWN.limitedTo(resources.requested(parameters));
        User resourceOwner = passwords.verify(username, password)
                .orElseThrow(() -> new OAuthException(OAuthError.INVALID_GRANT, "Invalid credentials given."));
        current.actsFor(resourceOwner);
        return TokenAnswer
                .of(tokens.issue(NewToken.granted(client, Optional.of(resourceOwner), scope).after(authorization)));
    }
}
