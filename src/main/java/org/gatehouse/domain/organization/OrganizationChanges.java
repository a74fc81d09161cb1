package org.gatehouse.domain.organization;

import java.util.Optional;

/** The fields of an organization that are to change; empty means: stays as it is. */
public record OrganizationChanges(Optional<String> name, Optional<String> description, Optional<Integer> maxHosts,
        Optional<Boolean> active) {
}
