package org.gatehouse.platform.persistence;

/** Announced before a piece of work is repeated: whatever was remembered of the first try may no longer be true. */
public record Retrying() {
}
