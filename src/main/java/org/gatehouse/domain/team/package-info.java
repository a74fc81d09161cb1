/**
 * Teams: groups of people within an organization who hold roles together.
 *
 * <p>A team stays in the organization that it was made in. Who is in it and what it holds are roles
 * ({@link org.gatehouse.domain.role}).
 */
package org.gatehouse.domain.team;
