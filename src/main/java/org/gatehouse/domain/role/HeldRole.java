package org.gatehouse.domain.role;

/**
 * That somebody holds a role, without the entities behind it.
 *
 * @param field the kind of role
 * @param organizationId the organization that it is a role on, or null
 * @param teamId the team that it is a role on, or null
 */
public record HeldRole(RoleField field, Long organizationId, Long teamId) {
}
