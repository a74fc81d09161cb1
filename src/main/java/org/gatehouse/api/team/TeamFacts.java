package org.gatehouse.api.team;

import java.util.List;
import java.util.Map;
import org.gatehouse.api.rest.Capabilities;
import org.gatehouse.domain.role.Role;

/**
 * What a page of teams shows beside their own columns.
 *
 * @param capabilities what the caller may do with each
 * @param roles the roles of each
 */
record TeamFacts(Capabilities capabilities, Map<Long, List<Role>> roles) {
}
