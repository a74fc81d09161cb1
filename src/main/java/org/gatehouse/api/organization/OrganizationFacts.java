package org.gatehouse.api.organization;

import java.util.List;
import java.util.Map;
import org.gatehouse.api.rest.Capabilities;
import org.gatehouse.domain.role.Role;

/**
 * What a page of organizations shows beside their own columns.
 *
 * @param capabilities what the caller may do with each
 * @param roles the roles of each
 * @param users how many members each has; none is missing
 * @param admins how many administrators each has; none is missing
 * @param teams how many teams each has; none is missing
 */
record OrganizationFacts(Capabilities capabilities, Map<Long, List<Role>> roles, Map<Long, Long> users,
        Map<Long, Long> admins, Map<Long, Long> teams) {
}
