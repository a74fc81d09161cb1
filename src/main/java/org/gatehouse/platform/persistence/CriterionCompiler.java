package org.gatehouse.platform.persistence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns a criterion into the joins, the condition and the parameters of a JPQL query.
 *
 * <p>Relations on a path become <em>left</em> joins: the implicit joins of a JPQL path are inner ones and would drop
 * rows for which another branch of an "or" holds.
 */
final class CriterionCompiler {

    private final Map<String, Object> parameters;
    private final Map<String, String> joins = new LinkedHashMap<>();
    private final String root;
    private final int[] names;

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
            return and.terms().isEmpty() ? "1 = 1" : joined(and.terms(), " and ");
        }
        if (criterion instanceof Criterion.Or or) {
            return or.terms().isEmpty() ? "1 = 0" : joined(or.terms(), " or ");
        }
        if (criterion instanceof Criterion.Not not) {
            return "not (" + condition(not.term()) + ")";
        }
        if (criterion instanceof Criterion.Exists exists) {
            return exists(exists);
        }
        return compare((Criterion.Compare) criterion);
    }

    /** The left joins that the condition and {@link #attribute} needed. */
    String joins() {
        return joins.entrySet().stream().map(join -> " left join " + join.getKey() + " " + join.getValue())
                .collect(Collectors.joining());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The attribute at the end of a path, its relations joined. */
    String attribute(String path) {
        String alias = root;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            alias = joins.computeIfAbsent(alias + "." + steps[i], relation -> "j" + names[0]++);
        }
        return alias + "." + steps[steps.length - 1];
    }

    private String joined(List<Criterion> terms, String word) {
        return terms.stream().map(this::condition).collect(Collectors.joining(word, "(", ")"));
    }

    private String compare(Criterion.Compare compare) {
        String attribute = attribute(compare.path());
        if (compare.lookup() == Lookup.IS_NULL) {
            return compare.lookup().jpql(attribute, "");
        }
        String name = "p" + names[0]++;
        parameters.put(name, compare.value());
        return compare.lookup().jpql(attribute, ":" + name);
    }

    private String exists(Criterion.Exists exists) {
        CriterionCompiler inner = new CriterionCompiler("x" + names[0]++, parameters, names);
        String link = inner.attribute(exists.innerPath()) + " = " + attribute(exists.outerPath());
        String condition = inner.condition(exists.inner());
        return "exists (select " + inner.root + ".id from " + exists.entity().getSimpleName() + " " + inner.root
                + inner.joins() + " where " + link + " and " + condition + ")";
    }
}
