package org.gatehouse.api.filter;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.access.Sight;

/** All filters of a query string together. What is not understood is refused, never ignored. */
public final class Filters {

    /** Names that are never filters; AWX. */
    private static final Set<String> RESERVED = Set.of("page", "page_size", "count_disabled", "order_by", "order",
            "format", "no_truncate", "limit", "host_filter");
    /** Each may take thousands of ids of what the caller sees, and databases limit parameters and joins. */
    private static final int MOST_RELATED = 5;
    /** Databases look at the clock after many rows only. */
    private static final int MOST_EXPRESSIONS = 5;

    private final FieldTable<?> table;
    private final Sight sight;
    private final Conjunction plain = new Conjunction();
    private final List<Criterion> alternatives = new ArrayList<>();
    private Criterion others = Criterion.ALL;
    private int related;
    private int expressions;

    private Filters(FieldTable<?> table, Sight sight) {
        this.table = table;
        this.sight = sight;
    }

    /** What a row of the list has to meet; related rows count only if the caller may see them. */
    public static Criterion of(MultivaluedMap<String, String> query, FieldTable<?> table, Sight sight) {
        Filters filters = new Filters(table, sight);
        query.forEach(filters::add);
        Criterion any = filters.alternatives.isEmpty() ? Criterion.ALL
                : filters.alternatives.stream().reduce(Criterion.NONE, Criterion::or);
        return filters.plain.criterion(sight).and(filters.others).and(any);
    }

    private void add(String key, List<String> values) {
        switch (key) {
            case "search" -> values.forEach(words -> demand(searched(words)));
            case "type" -> demand(values.stream().flatMap(value -> Arrays.stream(value.split(",")))
                    .anyMatch(table.type()::equals) ? Criterion.ALL : Criterion.NONE);
            case "role_level" -> values.forEach(role -> demand(sight.holding(table.type(), role)
                    .orElseThrow(() -> ApiException.badRequest("There is no role_level " + role + " here."))));
            default -> {
                if (!RESERVED.contains(key)) {
                    add(FilterKey.of(key), values);
                }
            }
        }
    }

    private void add(FilterKey key, List<String> values) {
        List<Term> terms = Term.of(table, key, values);
        related += (int) terms.stream().filter(term -> !term.relations().isEmpty()).count();
        if (related > MOST_RELATED) {
            throw ApiException.badRequest("At most " + MOST_RELATED + " filters may follow relations.");
        }
        expressions += key.isRegularExpression() ? values.size() : 0;
        if (expressions > MOST_EXPRESSIONS) {
            throw ApiException.badRequest("At most " + MOST_EXPRESSIONS + " filters may be regular expressions.");
        }
        terms.forEach(term -> add(key.group(), term));
    }

    private void add(FilterKey.Group group, Term term) {
        if (group == FilterKey.Group.OR) {
            alternatives.add(term.alone(sight));
        } else if (group == FilterKey.Group.PLAIN && !term.negated()) {
            plain.add(term.relations(), term.criterion());
        } else {
            demand(term.alone(sight));
        }
    }

    private Criterion searched(String words) {
        return table.searchFields().isEmpty() ? Criterion.ALL : Search.all(table, words);
    }

    private void demand(Criterion criterion) {
        others = others.and(criterion);
    }
}
