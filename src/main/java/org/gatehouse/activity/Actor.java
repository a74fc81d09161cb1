package org.gatehouse.activity;

/** Who did something, by the names he had at that time. */
public record Actor(long id, String username, String firstName, String lastName) {
}
