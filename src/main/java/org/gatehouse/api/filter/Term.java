package org.gatehouse.api.filter;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.access.Sight;

/**
 * One filter.
 *
 * @param relations the way from the list's own rows
 * @param criterion what a row at its end is to meet
 * @param negated whether there must be no such row
 */
record Term(List<Relation> relations, Criterion criterion, boolean negated) {

    /** The terms of a key: one a value, all values of a search together. */
    static List<Term> of(FieldTable<?> table, FilterKey key, List<String> values) {
        FilterPath path = FilterPath.of(table, key.steps());
        if (path.lookup() == FilterLookup.SEARCH) {
            return List.of(new Term(path.relations(), Search.any(path.table(), values), key.negated()));
        }
        List<Term> terms = new ArrayList<>();
        values.forEach(value -> terms.add(of(path, key.negated(), value)));
        return terms;
    }

    private static Term of(FilterPath path, boolean negated, String value) {
        boolean severalRows = path.field().isEmpty() || !path.relations().isEmpty()
                && path.lookup() == FilterLookup.EXACT && isIdOfSeveral(path) && Comparison.isNone(value);
        if (severalRows) {
            boolean none = path.lookup() != FilterLookup.ISNULL || Comparison.truth(value);
            return new Term(path.relations(), Criterion.ALL, negated ^ none);
        }
        Field<?> field = path.field().get();
        if (negated && path.relations().isEmpty()) {
            return new Term(List.of(), Comparison.opposite(field, path.lookup(), value), false);
        }
        return new Term(path.relations(), Comparison.of(field, path.lookup(), value), negated);
    }

    private static boolean isIdOfSeveral(FilterPath path) {
        return path.field().filter(field -> field.criterionPath().filter("id"::equals).isPresent()).isPresent();
    }

    /** The term by itself. */
    Criterion alone(Sight sight) {
        Criterion met = Conjunction.of(relations, criterion, sight);
        return negated ? met.not() : met;
    }
}
