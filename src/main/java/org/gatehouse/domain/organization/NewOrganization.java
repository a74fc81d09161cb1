package org.gatehouse.domain.organization;

/** What it takes to make an organization. */
public record NewOrganization(String name, String description, int maxHosts, boolean active) {
}
