package org.gatehouse.domain.token;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.user.User;

/**
 * What it takes to issue a token.
 *
 * @param user for whom it acts; none for an application that acts for itself
 * @param application to whom it is issued; none for a personal token
 * @param scope what it may be used for
 * @param description what its user wants to remember it by
 * @param expires when it shall end; empty for the default
 * @param origin the application token that asked for it, if one did
 */
public record NewToken(Optional<User> user, Optional<Application> application, Scope scope, String description,
        Optional<Instant> expires, Optional<TokenOrigin> origin) {

    /** What a grant at the token endpoint issues. */
    public static NewToken granted(Application client, Optional<User> resourceOwner, Scope scope) {
        return new NewToken(resourceOwner, Optional.of(client), scope, "", Optional.empty(), Optional.empty());
    }

    /** The same wish, its parties as another transaction knows them. */
    NewToken of(Optional<User> sameUser, Optional<Application> sameApplication, Optional<TokenOrigin> sameOrigin) {
        return new NewToken(sameUser, sameApplication, scope, description, expires, sameOrigin);
    }

    TokenKind kind() {
        return application.isPresent() ? TokenKind.ACCESS : TokenKind.PERSONAL;
    }

    /** Whether a refresh token comes with it: somebody must be there who has authorized the application. */
    boolean isRefreshable() {
        return user.isPresent()
                && application.filter(client -> client.authorizationGrantType().isRefreshable()).isPresent();
    }
}
