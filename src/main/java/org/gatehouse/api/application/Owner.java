package org.gatehouse.api.application;

import java.util.Optional;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.user.User;

/** The owner of an application, as far as a URL names one. */
record Owner(Optional<User> user, Optional<Organization> organization) {

    static final Owner UNNAMED = new Owner(Optional.empty(), Optional.empty());

    static Owner of(User user) {
        return new Owner(Optional.of(user), Optional.empty());
    }

    static Owner of(Organization organization) {
        return new Owner(Optional.empty(), Optional.of(organization));
    }
}
