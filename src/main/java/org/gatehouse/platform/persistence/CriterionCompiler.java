package org.gatehouse.platform.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a criterion into the joins, the condition and the parameters of a JPQL query.
 *
 * <p>Relations on a path become <em>left</em> joins: the implicit joins of a JPQL path are inner ones and would drop
 * rows for which another branch of an "or" holds. A value embedded in the row needs none: {@code embedded/attribute}.
 */
final class CriterionCompiler {

    private final Map<String, Object> parameters;
    private final Map<String, String> aliases = new HashMap<>();
    private final StringBuilder joins = new StringBuilder();
    private final String root;
    private final int[] names;
    private boolean costly;

    /** Compiles conditions on the entity that the query calls {@code root}. */
    CriterionCompiler(String root) {
        this(root, new HashMap<>(), new int[1]);
    }

    private CriterionCompiler(String root, Map<String, Object> parameters, int[] names) {
        this.root = root;
        this.parameters = parameters;
        this.names = names;
    }

    /** The condition; call before {@link #joins()} and {@link #parameters()}. */
    String condition(Criterion criterion) {
        if (criterion instanceof Criterion.And and) {
            return and.terms().isEmpty() ? "1 = 1" : joined(and, " and ");
        }
        if (criterion instanceof Criterion.Or or) {
            return or.terms().isEmpty() ? "1 = 0" : "(" + joined(or, " or ") + ")";
        }
        if (criterion instanceof Criterion.Because because) {
            return condition(because.term());
        }
        if (criterion instanceof Criterion.Not not) {
            String opposite = condition(not.term());
            return bare(not.term()) instanceof Criterion.Exists ? "not " + opposite : "not (" + opposite + ")";
        }
        if (criterion instanceof Criterion.Exists exists) {
            return exists(exists);
        }
        return compare((Criterion.Compare) criterion);
    }

    /** The left joins that the condition and {@link #attribute} needed. */
    String joins() {
        return joins.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether the query is to be given up when it takes too long. */
    boolean isCostly() {
        return costly;
    }

    /** What a list is ordered by; nothing where a relation leads to a row that the key is not to tell of. */
    String key(OrderBy key) {
        String alias = root;
        String[] steps = key.path().split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            Criterion seen = i < key.seen().size() ? key.seen().get(i) : Criterion.ALL;
            alias = seen.equals(Criterion.ALL) ? joined(alias, steps[i]) : joinedIfSeen(alias, steps[i], seen);
        }
        return alias + "." + last(steps) + (key.descending() ? " desc" : "");
    }

    /** The attribute at the end of a path, its relations joined. */
    String attribute(String path) {
        String alias = root;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            alias = joined(alias, steps[i]);
        }
        return alias + "." + last(steps);
    }

    private static String last(String... steps) {
        return steps[steps.length - 1].replace('/', '.');
    }

    private String joined(String owner, String relation) {
        return aliases.computeIfAbsent(owner + "." + relation, path -> join(path));
    }

    private String joinedIfSeen(String owner, String relation, Criterion seen) {
        String alias = join(owner + "." + relation);
        joins.append(" on ").append(new CriterionCompiler(alias, parameters, names).condition(seen));
        return alias;
    }

    private String join(String path) {
        String alias = "j" + names[0]++;
        joins.append(" left join ").append(path).append(' ').append(alias);
        return alias;
    }

    private String joined(Criterion criterion, String word) {
        return flat(criterion, criterion.getClass()).map(this::condition).collect(Collectors.joining(word));
    }

    /**
     * Terms within terms of the same kind; and as "and" binds stronger than "or", only the latter is in parentheses:
     * parsers need exponential time for parentheses within parentheses.
     */
    private static Stream<Criterion> flat(Criterion criterion, Class<?> kind) {
        if (criterion.getClass() != kind || criterion.equals(Criterion.ALL) || criterion.equals(Criterion.NONE)) {
            return Stream.of(criterion);
        }
        List<Criterion> terms = criterion instanceof Criterion.And and ? and.terms()
                : ((Criterion.Or) criterion).terms();
        return terms.stream().map(CriterionCompiler::bare).flatMap(term -> flat(term, kind));
    }

    private static Criterion bare(Criterion criterion) {
        return criterion instanceof Criterion.Because because ? bare(because.term()) : criterion;
    }

    private String compare(Criterion.Compare compare) {
        String attribute = attribute(compare.path());
        if (compare.lookup() == Lookup.IS_NULL) {
            return compare.lookup().jpql(attribute, "");
        }
        String name = "p" + names[0]++;
        parameters.put(name, compare.lookup().parameter(compare.value()));
        costly |= compare.lookup().isCostly();
        return compare.lookup().jpql(attribute, ":" + name);
    }

    private String exists(Criterion.Exists exists) {
        CriterionCompiler inner = new CriterionCompiler("x" + names[0]++, parameters, names);
        String link = inner.attribute(exists.innerPath()) + " = " + attribute(exists.outerPath());
        String condition = inner.condition(exists.inner());
        costly |= inner.costly;
        return "exists (select " + inner.root + ".id from " + exists.entity().getSimpleName() + " " + inner.root
                + inner.joins() + " where " + link + " and " + condition + ")";
    }
}
