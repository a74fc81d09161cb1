/**
 * Roles on organizations, and who holds them.
 *
 * <p>Every organization has one role of each kind from its first moment; membership in an organization is nothing but
 * holding one of its roles. Held roles are rows, what follows from a role is a rule
 * ({@link org.gatehouse.domain.role.RoleField}).
 */
package org.gatehouse.domain.role;
