/** Teams: {@code /teams/}, those of an organization, of a user, and those that hold a role. */
package org.gatehouse.api.team;
