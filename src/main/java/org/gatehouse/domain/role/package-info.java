/**
 * Roles on organizations, on teams and on the system, and who holds them.
 *
 * <p>Every organization and team has one role of each of its kinds from its first moment; membership is nothing but
 * holding one of them. Users and teams hold roles; whoever is in a team holds what the team holds. Held roles are rows,
 * what follows from a role is a rule, so nothing has to be recomputed when somebody comes or goes. The two roles on
 * the system are the flags {@code is_superuser} and {@code is_system_auditor} under another name.
 */
package org.gatehouse.domain.role;
