package org.gatehouse.platform.persistence;

import java.util.List;

/**
 * One key of an order.
 *
 * @param path the attribute, perhaps behind to-one relations
 * @param seen for each of these relations a criterion on the related row; a row that does not meet it counts as missing
 */
public record OrderBy(String path, boolean descending, List<Criterion> seen) {

    public OrderBy(String path, boolean descending) {
        this(path, descending, List.of());
    }

    /** The other way round. */
    public OrderBy reversed() {
        return new OrderBy(path, !descending, seen);
    }

    public static OrderBy ascending(String path) {
        return new OrderBy(path, false);
    }
}
