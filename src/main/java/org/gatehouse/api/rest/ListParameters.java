package org.gatehouse.api.rest;

import jakarta.json.Json;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.PageRequest;

/** The query string of a list: page, order and equality filters. What is not understood is refused, never ignored. */
public final class ListParameters {

    public static final int DEFAULT_PAGE_SIZE = 25;
    public static final int LARGEST_PAGE_SIZE = 200;

    /** More than anybody needs, and few enough to be compiled without trouble. */
    private static final int MOST_PARAMETERS = 50;

    /** Names that are never filters; AWX. */
    private static final Set<String> RESERVED = Set.of("page", "page_size", "count_disabled", "order_by", "order",
            "format", "no_truncate", "limit", "host_filter");

    private final MultivaluedMap<String, String> query;
    private final FieldTable<?> table;

    private ListParameters(MultivaluedMap<String, String> query, FieldTable<?> table) {
        this.query = query;
        this.table = table;
    }

    public static ListParameters of(UriInfo uri, FieldTable<?> table) {
        return new ListParameters(uri.getQueryParameters(), table);
    }

    /** Which page is asked for. */
    public PageRequest page() {
        return new PageRequest(number(), size(), !query.containsKey("count_disabled"));
    }

    /** The order asked for, then the list's own, so that pages never overlap. */
    public List<OrderBy> order(OrderBy... own) {
        List<OrderBy> order = new ArrayList<>();
        for (String name : List.of("order_by", "order")) {
            query.getOrDefault(name, List.of()).stream().flatMap(value -> Arrays.stream(value.split(",")))
                    .filter(key -> !key.isBlank()).map(this::key).forEach(order::add);
        }
        order.addAll(List.of(own));
        return order;
    }

    /** The filters; several are all to be met. */
    public Criterion criterion() {
        if (query.values().stream().mapToInt(List::size).sum() > MOST_PARAMETERS) {
            throw ApiException.badRequest("More than " + MOST_PARAMETERS + " query parameters.");
        }
        Criterion all = Criterion.ALL;
        for (Map.Entry<String, List<String>> entry : query.entrySet()) {
            if (!RESERVED.contains(entry.getKey())) {
                for (String value : entry.getValue()) {
                    all = all.and(filter(entry.getKey(), value));
                }
            }
        }
        return all;
    }

    private Criterion filter(String name, String value) {
        Field<?> field = known(name);
        String path = field.criterionPath().orElseThrow(() -> unknown(name));
        boolean none = field.type() == FieldType.ID && (value.equals("none") || value.equals("null"));
        if (none) {
            return Criterion.isNull(path);
        }
        Object parsed = field.type().parse(Json.createValue(value))
                .orElseThrow(() -> ApiException.badRequest("Invalid value for " + name + ": " + value));
        return field.stored().apply(parsed).map(stored -> Criterion.is(path, stored)).orElse(Criterion.NONE);
    }

    private OrderBy key(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return new OrderBy(known(name).criterionPath().orElseThrow(() -> unknown(name)), descending);
    }

    private Field<?> known(String name) {
        if (table.isSecret(name)) {
            throw ApiException.forbidden("Filtering on " + name + " is not allowed.");
        }
        return table.field(name).orElseThrow(() -> unknown(name));
    }

    private ApiException unknown(String name) {
        return ApiException.badRequest(table.model() + " has no field named '" + name + "'");
    }

    private int number() {
        String asked = query.getFirst("page");
        if (asked == null) {
            return 1;
        }
        if (asked.equals("last")) {
            return PageRequest.LAST;
        }
        int number = wholeNumber(asked);
        if (number < 1) {
            throw ApiException.of(404, "Invalid page.");
        }
        return number;
    }

    private int size() {
        String asked = query.getFirst("page_size");
        int size = asked == null ? DEFAULT_PAGE_SIZE : wholeNumber(asked);
        return size < 1 ? DEFAULT_PAGE_SIZE : Math.min(size, LARGEST_PAGE_SIZE);
    }

    /** The number, at most a billion; 0 for anything else. */
    private static int wholeNumber(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : text.matches("[0-9]+") ? 1_000_000_000 : 0;
    }
}
