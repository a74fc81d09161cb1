package org.gatehouse.domain.application;

import java.util.Optional;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.user.User;

/** What it takes to make an application; at least one owner. */
public record NewApplication(String name, String description, Optional<User> user, Optional<Organization> organization,
        ClientType clientType, AuthorizationGrantType authorizationGrantType, RedirectUris redirectUris,
        boolean skipAuthorization, boolean active, ClientMetadata metadata) {

    /** One that says nothing about itself as a client. */
    public NewApplication(String name, String description, Optional<User> user, Optional<Organization> organization,
            ClientType clientType, AuthorizationGrantType authorizationGrantType, RedirectUris redirectUris,
            boolean skipAuthorization, boolean active) {
        this(name, description, user, organization, clientType, authorizationGrantType, redirectUris,
                skipAuthorization, active, ClientMetadata.none());
    }

    /** The same wish, its owners as another transaction knows them. */
    NewApplication ownedBy(Optional<User> sameUser, Optional<Organization> sameOrganization) {
        return new NewApplication(name, description, sameUser, sameOrganization, clientType, authorizationGrantType,
                redirectUris, skipAuthorization, active, metadata);
    }

    /** AWX: the application that every new user got, for the password grant. */
    static NewApplication defaultOf(User user) {
        return new NewApplication("Default application for " + user.username(), "", Optional.of(user),
                Optional.empty(), ClientType.CONFIDENTIAL, AuthorizationGrantType.PASSWORD, new RedirectUris(""),
                false, true);
    }

    /** Its grants, named or not. */
    GrantTypes grantTypes() {
        return metadata.grantTypes().orElseGet(() -> GrantTypes.of(authorizationGrantType));
    }
}
