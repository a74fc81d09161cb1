package org.gatehouse.api.rest;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gatehouse.platform.persistence.Criterion;

/**
 * A step that filters may take from a resource to others.
 *
 * @param name AWX's name of the step
 * @param entity what it leads to
 * @param table the fields there; asked for late because tables know each other
 * @param through turns a criterion on a related row into "there is such a row"
 * @param idPath where the id of the related row stands; null if there may be several
 * @param attribute the relation by which a list can be ordered; null if it can't
 */
public record Relation(String name, Class<?> entity, Supplier<FieldTable<?>> table,
        UnaryOperator<Criterion> through, String idPath, String attribute) {

    /** To the one row to which the attribute of the same name leads, its id beside it. */
    public static Relation one(String name, Class<?> entity, Supplier<FieldTable<?>> table) {
        return one(name, name + "Id", entity, table).orderedBy(name);
    }

    /** To the one row whose id stands at a path. */
    public static Relation one(String name, String idPath, Class<?> entity, Supplier<FieldTable<?>> table) {
        return new Relation(name, entity, table, related -> Criterion.exists(entity, "id", idPath, related), idPath,
                null);
    }

    /** To all rows that point back to this one. */
    public static Relation many(String name, String backPath, Class<?> entity, Supplier<FieldTable<?>> table) {
        return some(name, entity, table, related -> Criterion.exists(entity, backPath, "id", related));
    }

    /** To rows that are found in a way of their own. */
    public static Relation some(String name, Class<?> entity, Supplier<FieldTable<?>> table,
            UnaryOperator<Criterion> through) {
        return new Relation(name, entity, table, through, null, null);
    }

    private Relation orderedBy(String relation) {
        return new Relation(name, entity, table, through, idPath, relation);
    }

    public Optional<String> idAt() {
        return Optional.ofNullable(idPath);
    }

    public Optional<String> orderedBy() {
        return Optional.ofNullable(attribute);
    }
}
