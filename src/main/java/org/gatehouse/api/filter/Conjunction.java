package org.gatehouse.api.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.access.Sight;

/** Criteria that one row and one row at the end of each relation have to meet together. */
final class Conjunction {

    private final Map<Relation, Conjunction> related = new LinkedHashMap<>();
    private Criterion own = Criterion.ALL;

    /** One criterion on the row to which the relations lead. */
    static Criterion of(List<Relation> relations, Criterion criterion, Sight sight) {
        Conjunction one = new Conjunction();
        one.add(relations, criterion);
        return one.criterion(sight);
    }

    void add(List<Relation> relations, Criterion criterion) {
        if (relations.isEmpty()) {
            own = own.and(criterion);
        } else {
            related.computeIfAbsent(relations.get(0), relation -> new Conjunction())
                    .add(relations.subList(1, relations.size()), criterion);
        }
    }

    /** All of them, met by rows that the caller may see. */
    Criterion criterion(Sight sight) {
        Criterion all = own;
        for (Map.Entry<Relation, Conjunction> step : related.entrySet()) {
            Criterion visible = sight.of(step.getKey().entity());
            all = all.and(step.getKey().through().apply(step.getValue().criterion(sight).and(visible)));
        }
        return all;
    }
}
