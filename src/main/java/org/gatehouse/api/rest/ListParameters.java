package org.gatehouse.api.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.api.filter.Filters;
import org.gatehouse.api.filter.OrderKeys;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.PageRequest;
import org.gatehouse.security.access.Sight;

/** The query string of a list: page, order and filters. What is not understood is refused, never ignored. */
public final class ListParameters {

    public static final int DEFAULT_PAGE_SIZE = 25;
    public static final int LARGEST_PAGE_SIZE = 200;

    /** More than anybody needs, and few enough to be compiled without trouble. */
    private static final int MOST_PARAMETERS = 50;

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

    /**
     * The order asked for, then the list's own, so that pages never overlap; that one backwards, where the order asked for
     * ends backwards: an index is read in one direction or the other.
     */
    public List<OrderBy> order(Sight sight, OrderBy... own) {
        List<OrderBy> asked = OrderKeys.of(Stream.of("order_by", "order")
                .flatMap(name -> query.getOrDefault(name, List.of()).stream()), table, sight);
        boolean backwards = !asked.isEmpty() && asked.get(asked.size() - 1).descending();
        Stream<OrderBy> rest = Stream.of(own).map(key -> backwards ? key.reversed() : key)
                .filter(key -> asked.stream().noneMatch(earlier -> earlier.path().equals(key.path())));
        return Stream.concat(asked.stream(), rest).toList();
    }

    /** What the filters ask for; related rows count only if the caller may see them. */
    public Criterion criterion(Sight sight) {
        if (query.values().stream().mapToInt(List::size).sum() > MOST_PARAMETERS) {
            throw ApiException.badRequest("More than " + MOST_PARAMETERS + " query parameters.");
        }
        return Filters.of(query, table, sight);
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
