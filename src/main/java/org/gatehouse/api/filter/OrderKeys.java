package org.gatehouse.api.filter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.security.access.Sight;

/** The keys of {@code order_by}: fields, also of the one related row, {@code -} in front for descending. */
public final class OrderKeys {

    private static final int MOST_KEYS = 10;

    private OrderKeys() {
    }

    public static List<OrderBy> of(Stream<String> values, FieldTable<?> table, Sight sight) {
        List<OrderBy> keys = values.flatMap(value -> Arrays.stream(value.split(","))).filter(key -> !key.isBlank())
                .map(key -> key(key.strip(), table, sight)).toList();
        if (keys.size() > MOST_KEYS) {
            throw ApiException.badRequest("A list is ordered by at most " + MOST_KEYS + " fields.");
        }
        return keys;
    }

    private static OrderBy key(String text, FieldTable<?> table, Sight sight) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        List<String> steps = FilterKey.steps(name);
        FilterPath path = FilterPath.of(table, steps);
        boolean lookedUp = FilterLookup.of(steps.get(steps.size() - 1)).isPresent();
        String attribute = path.field().filter(field -> !lookedUp)
                .orElseThrow(() -> ApiException.badRequest("Lists can't be ordered by '" + name + "'"))
                .criterionPath().orElseThrow();
        StringBuilder whole = new StringBuilder();
        path.relations().forEach(step -> whole.append(step.orderedBy().orElseThrow(
                () -> ApiException.badRequest("Lists can't be ordered by '" + name + "'"))).append('.'));
        return new OrderBy(whole.append(attribute).toString(), descending,
                path.relations().stream().map(step -> seen(step, sight)).toList());
    }

    /** Otherwise the order would tell of rows that the caller may not see. */
    private static Criterion seen(Relation step, Sight sight) {
        Criterion visible = sight.of(step.entity());
        return visible.equals(Criterion.ALL) ? visible : Criterion.exists(step.entity(), "id", "id", visible);
    }
}
