package org.gatehouse.domain.token;

import java.time.Instant;
import java.util.List;
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
 * @param authorization how the user came to authorize the application
 * @param resources whom this token is for, among those whom the authorization names; empty: this server
 * @param renewable whether a refresh token may come with it
 */
public record NewToken(Optional<User> user, Optional<Application> application, Scope scope, String description,
        Optional<Instant> expires, Optional<TokenOrigin> origin, Authorization authorization,
        List<String> resources, boolean renewable) {

    /** A token of whose authorization nothing needs to be known later. */
    public NewToken(Optional<User> user, Optional<Application> application, Scope scope, String description,
            Optional<Instant> expires, Optional<TokenOrigin> origin) {
        this(user, application, scope, description, expires, origin, Authorization.UNKNOWN, List.of(), true);
    }

    /** What a grant at the token endpoint issues. */
    public static NewToken granted(Application client, Optional<User> resourceOwner, Scope scope) {
        return new NewToken(resourceOwner, Optional.of(client), scope, "", Optional.empty(), Optional.empty());
    }

    /** The same wish after this authorization. */
    public NewToken after(Authorization other) {
        return new NewToken(user, application, scope, description, expires, origin, other, other.resources(),
                renewable);
    }

    /** The same wish for some of the resources that were authorized; what renews the token stays good for all. */
    public NewToken limitedTo(List<String> some) {
        return new NewToken(user, application, scope, description, expires, origin, authorization, some, renewable);
    }

    /** The same wish for a token that another one stands behind: it ends with that one, and nothing renews it. */
    public NewToken derivedFrom(TokenOrigin parent) {
        return new NewToken(user, application, scope, description, expires, Optional.of(parent), authorization,
                resources, false);
    }

    /** The same wish, its parties as another transaction knows them. */
    NewToken of(Optional<User> sameUser, Optional<Application> sameApplication, Optional<TokenOrigin> sameOrigin) {
        return new NewToken(sameUser, sameApplication, scope, description, expires, sameOrigin, authorization,
                resources, renewable);
    }

    TokenKind kind() {
        return application.isPresent() ? TokenKind.ACCESS : TokenKind.PERSONAL;
    }

    /** Whether what is issued is good only for as long as somebody stays signed in. */
    boolean endsWithSession() {
        return isRefreshable() && scope.endsWithSession() && authorization.sessionId().isPresent();
    }

    /** Whether a refresh token comes with it: somebody must be there who has authorized the application. */
    boolean isRefreshable() {
        return renewable && user.isPresent()
                && application.filter(client -> client.grantTypes().refreshes()).isPresent();
    }
}
