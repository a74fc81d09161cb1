package org.gatehouse.domain.application;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gatehouse.domain.organization.Organization;

/** The fields of an application that are to change; empty means: stays as it is. */
public record ApplicationChanges(Optional<String> name, Optional<String> description,
        Optional<Organization> organization, Optional<ClientType> clientType, Optional<RedirectUris> redirectUris,
        Optional<Boolean> skipAuthorization, Optional<Boolean> active, UnaryOperator<ClientMetadata> metadata) {

    /** Changes that leave metadata alone. */
    public ApplicationChanges(Optional<String> name, Optional<String> description,
            Optional<Organization> organization, Optional<ClientType> clientType, Optional<RedirectUris> redirectUris,
            Optional<Boolean> skipAuthorization, Optional<Boolean> active) {
        this(name, description, organization, clientType, redirectUris, skipAuthorization, active,
                UnaryOperator.identity());
    }

    /** The same changes, the organization as another transaction knows it. */
    ApplicationChanges movedTo(Optional<Organization> sameOrganization) {
        return new ApplicationChanges(name, description, sameOrganization, clientType, redirectUris, skipAuthorization,
                active, metadata);
    }
}
