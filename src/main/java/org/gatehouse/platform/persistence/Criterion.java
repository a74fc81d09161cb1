package org.gatehouse.platform.persistence;

import java.util.Collection;
import java.util.List;

/** A condition on an entity, as a value: rules build it, {@link CriterionCompiler} turns it into JPQL. */
public sealed interface Criterion {

    /** Every row. */
    Criterion ALL = new And(List.of());
    /** No row. */
    Criterion NONE = new Or(List.of());

    /** All of these; none at all is {@link #ALL}. */
    record And(List<Criterion> terms) implements Criterion {
    }

    /** At least one of these; none at all is {@link #NONE}. */
    record Or(List<Criterion> terms) implements Criterion {
    }

    /** The opposite. */
    record Not(Criterion term) implements Criterion {
    }

    /** An attribute compared with a value; the path may follow to-one relations. */
    record Compare(String path, Lookup lookup, Object value) implements Criterion {
    }

    /** Some row of another entity meets a condition and points to this one: {@code inner.innerPath = outer.outerPath}. */
    record Exists(Class<?> entity, String innerPath, String outerPath, Criterion inner) implements Criterion {
    }

    /**
     * A condition and in a word why somebody would care, so that a decision can be explained by what has made it. It is
     * the same to the database.
     */
    record Because(String ground, Criterion term) implements Criterion {
    }

    static Criterion is(String path, Object value) {
        return new Compare(path, Lookup.EQUAL, value);
    }

    static Criterion isNull(String path) {
        return new Compare(path, Lookup.IS_NULL, true);
    }

    /** Equality of texts to the last character, found by an index where there is one. */
    static Criterion isText(String path, String value) {
        return is(path, value).and(new Compare(path, Lookup.SAME, value));
    }

    static Criterion compare(String path, Lookup lookup, Object value) {
        return new Compare(path, lookup, value);
    }

    /** Membership in a collection; nothing is in an empty one. */
    static Criterion in(String path, Collection<?> values) {
        return values.isEmpty() ? NONE : new Compare(path, Lookup.IN, List.copyOf(values));
    }

    static Criterion exists(Class<?> entity, String innerPath, String outerPath, Criterion inner) {
        return inner.equals(NONE) ? NONE : new Exists(entity, innerPath, outerPath, inner);
    }

    default Criterion and(Criterion other) {
        if (equals(ALL) || other.equals(NONE)) {
            return other;
        }
        if (equals(NONE) || other.equals(ALL)) {
            return this;
        }
        Criterion possible = other instanceof Compare known && known.lookup() == Lookup.IS_NULL
                ? possibleWithout(known.path())
                : this;
        return possible.equals(NONE) ? NONE : new And(List.of(possible, other));
    }

    /**
     * What is left of it where an attribute has no value.
     *
     * <p>MySQL takes {@code (a in … or b in …) and b is null} for a matter of very few rows and reads all that have no b.
     */
    default Criterion possibleWithout(String path) {
        if (this instanceof Compare compare) {
            return compare.path().equals(path) && compare.lookup() != Lookup.IS_NULL ? NONE : this;
        }
        if (this instanceof Because because) {
            return because.term().possibleWithout(path).equals(NONE) ? NONE : this;
        }
        if (this instanceof And and) {
            return and.terms().stream().anyMatch(term -> term.possibleWithout(path).equals(NONE)) ? NONE : this;
        }
        return this instanceof Or or
                ? or.terms().stream().map(term -> term.possibleWithout(path)).reduce(NONE, Criterion::or)
                : this;
    }

    default Criterion or(Criterion other) {
        if (equals(NONE) || other.equals(ALL)) {
            return other;
        }
        return equals(ALL) || other.equals(NONE) ? this : new Or(List.of(this, other));
    }

    /** The same, for this reason; what holds always or never needs none. */
    default Criterion because(String ground) {
        return equals(ALL) || equals(NONE) ? this : new Because(ground, this);
    }

    default Criterion not() {
        if (equals(ALL)) {
            return NONE;
        }
        return equals(NONE) ? ALL : new Not(this);
    }
}
