package org.gatehouse.api.filter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.Relation;

/**
 * Where the steps of a key lead.
 *
 * @param relations the relations to follow
 * @param table the table in which they end
 * @param field the field to compare; none if the path ends with a relation to several rows
 * @param lookup how to compare
 */
record FilterPath(List<Relation> relations, FieldTable<?> table, Optional<Field<?>> field, FilterLookup lookup) {

    private static final int MOST_RELATIONS = 5;

    /** Follows the steps from the table; 400 if they lead nowhere, 403 if they lead to a secret. */
    static FilterPath of(FieldTable<?> table, List<String> steps) {
        return new Walk(table).along(steps);
    }

    /** On the way from table to table. */
    private static final class Walk {

        private final List<Relation> relations = new ArrayList<>();
        private final Set<String> visited = new HashSet<>();
        private FieldTable<?> table;

        Walk(FieldTable<?> table) {
            this.table = table;
        }

        FilterPath along(List<String> steps) {
            for (int i = 0; i < steps.size(); i++) {
                String step = steps.get(i);
                List<String> rest = steps.subList(i + 1, steps.size());
                if (table.isSecret(step)) {
                    throw ApiException.forbidden("Filtering on " + step + " is not allowed.");
                }
                Optional<Relation> relation = table.relation(step);
                if (relation.isEmpty() || isEnd(rest)) {
                    return end(step, rest);
                }
                follow(relation.get());
            }
            throw new IllegalStateException("a path without steps");
        }

        /** Whether nothing but a look-up follows. */
        private static boolean isEnd(List<String> rest) {
            return rest.isEmpty() || rest.size() == 1 && FilterLookup.of(rest.get(0)).isPresent();
        }

        private void follow(Relation relation) {
            if (!visited.add(table.model() + "." + relation.name())) {
                throw ApiException.badRequest("Loops are not allowed in filters: " + relation.name());
            }
            if (visited.size() > MOST_RELATIONS) {
                throw ApiException.badRequest("A filter follows at most " + MOST_RELATIONS + " relations.");
            }
            relations.add(relation);
            table = relation.table().get();
        }

        private FilterPath end(String step, List<String> rest) {
            FilterLookup lookup = isEnd(rest)
                    ? rest.stream().findFirst().flatMap(FilterLookup::of).orElse(FilterLookup.EXACT)
                    : unknown(step, rest);
            Optional<Relation> relation = table.relation(step);
            if (lookup == FilterLookup.SEARCH) {
                follow(relation.orElseGet(() -> unknown(step, rest)));
                return path(Optional.empty(), lookup);
            }
            Optional<Field<?>> field = filterable(step).or(() -> relation.flatMap(Walk::id));
            if (field.isEmpty()) {
                follow(relation.orElseGet(() -> unknown(step, rest)));
                boolean any = lookup == FilterLookup.ISNULL;
                return path(any ? Optional.empty() : filterable("id"), lookup);
            }
            return step.equals("id") ? idOfRelation(lookup).orElseGet(() -> path(field, lookup)) : path(field, lookup);
        }

        private FilterPath path(Optional<Field<?>> field, FilterLookup lookup) {
            return new FilterPath(List.copyOf(relations), table, field, lookup);
        }

        private Optional<Field<?>> filterable(String name) {
            return table.field(name).filter(known -> known.criterionPath().isPresent()).map(known -> known);
        }

        private static Optional<Field<?>> id(Relation relation) {
            return relation.idAt().map(path -> Field.id().at(path));
        }

        /** {@code user__id} is what {@code user} is. */
        private Optional<FilterPath> idOfRelation(FilterLookup lookup) {
            if (relations.isEmpty()) {
                return Optional.empty();
            }
            List<Relation> shorter = relations.subList(0, relations.size() - 1);
            return id(relations.get(shorter.size()))
                    .map(field -> new FilterPath(List.copyOf(shorter), table, Optional.of(field), lookup));
        }

        private <T> T unknown(String step, List<String> rest) {
            String name = rest.isEmpty() ? step : step + "__" + String.join("__", rest);
            throw ApiException.badRequest(table.model() + " has no field named '" + name + "'");
        }
    }
}
