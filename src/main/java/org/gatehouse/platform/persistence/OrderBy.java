package org.gatehouse.platform.persistence;

/** One key of an order. */
public record OrderBy(String path, boolean descending) {

    public static OrderBy ascending(String path) {
        return new OrderBy(path, false);
    }
}
