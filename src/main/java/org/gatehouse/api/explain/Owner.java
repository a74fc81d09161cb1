package org.gatehouse.api.explain;

import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/**
 * A kind of object and what somebody may do with objects of it.
 *
 * @param repository where they are
 * @param visible those that he sees
 * @param changeable those that he changes
 * @param deletable those that he deletes
 */
record Owner(JpaRepository<?> repository, Criterion visible, Criterion changeable, Criterion deletable) {

    /** The criterion that is asked about a method. */
    Criterion criterion(Question question) {
        return question.isReading() ? visible : question.method().equals("DELETE") ? deletable : changeable;
    }

    boolean holds(Criterion criterion, long id) {
        return repository.exists(Criterion.is("id", id).and(criterion));
    }

    /** The ground for which the criterion holds for the object; empty if it holds for every object, or not. */
    Optional<String> ground(Criterion criterion, long id) {
        return grounds(criterion).filter(because -> holds(criterion.and(because), id)).map(Criterion.Because::ground)
                .findFirst();
    }

    private static Stream<Criterion.Because> grounds(Criterion criterion) {
        if (criterion instanceof Criterion.Because because) {
            return Stream.of(because);
        }
        if (criterion instanceof Criterion.And and) {
            return and.terms().stream().flatMap(Owner::grounds);
        }
        return criterion instanceof Criterion.Or or ? or.terms().stream().flatMap(Owner::grounds) : Stream.empty();
    }
}
