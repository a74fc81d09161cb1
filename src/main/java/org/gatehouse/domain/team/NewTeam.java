package org.gatehouse.domain.team;

/** What it takes to make a team. */
public record NewTeam(String name, String description, long organizationId) {
}
