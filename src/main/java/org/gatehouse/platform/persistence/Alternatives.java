package org.gatehouse.platform.persistence;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways in which a row can meet a criterion, each of them a criterion that a database can answer from one index in the
 * order of that index; for all of them in one "or" it would gather and sort every row there is.
 */
final class Alternatives {

    /** More of them would be more questions than a sorted list is worth. */
    private static final int MOST = 12;
    /** A list of so many values is one alternative for each of them, as long as there are not many of those. */
    private static final int FEW = 4;

    private Alternatives() {
    }

    /** At least one, unless no row can meet the criterion; a row meets the criterion if it meets one of them. */
    static List<Criterion> of(Criterion criterion) {
        List<Criterion> all = split(criterion).toList();
        return all.size() > MOST ? List.of(criterion) : all;
    }

    /** The same, and each value of a short list of values an alternative of its own. */
    static List<Criterion> single(Criterion criterion) {
        List<Criterion> all = of(criterion);
        List<Criterion> single = all.size() == 1 ? all : all.stream().flatMap(Alternatives::values).toList();
        return single.size() > Math.max(2 * FEW, all.size()) ? all : single;
    }

    /** Whether no row meets two of them, as far as they show it. */
    static boolean areDisjoint(List<Criterion> alternatives) {
        return IntStream.range(0, alternatives.size()).allMatch(i -> alternatives.subList(0, i).stream()
                .allMatch(earlier -> rulesOut(alternatives.get(i), earlier) || rulesOut(earlier, alternatives.get(i))));
    }

    private static boolean rulesOut(Criterion one, Criterion other) {
        return terms(one).anyMatch(term -> term instanceof Criterion.Compare compare
                && compare.lookup() == Lookup.IS_NULL && other.possibleWithout(compare.path()).equals(Criterion.NONE));
    }

    private static Stream<Criterion> terms(Criterion criterion) {
        if (criterion instanceof Criterion.Because because) {
            return terms(because.term());
        }
        return criterion instanceof Criterion.And and ? and.terms().stream().flatMap(Alternatives::terms)
                : Stream.of(criterion);
    }

    private static Stream<Criterion> split(Criterion criterion) {
        if (criterion instanceof Criterion.Because because) {
            return split(because.term());
        }
        if (criterion instanceof Criterion.And) {
            List<Criterion> terms = terms(criterion).toList();
            return IntStream.range(0, terms.size()).filter(i -> terms.get(i) instanceof Criterion.Or).boxed()
                    .findFirst()
                    .map(i -> split(terms.get(i)).map(one -> with(terms, i, one))).orElse(Stream.of(criterion))
                    .filter(one -> !one.equals(Criterion.NONE));
        }
        return criterion instanceof Criterion.Or or ? or.terms().stream().flatMap(Alternatives::split)
                : Stream.of(criterion);
    }

    private static Stream<Criterion> values(Criterion criterion) {
        List<Criterion> terms = terms(criterion).toList();
        return IntStream.range(0, terms.size()).filter(i -> isShortList(terms.get(i))).boxed().findFirst()
                .map(i -> each((Criterion.Compare) terms.get(i)).map(one -> with(terms, i, one)))
                .orElse(Stream.of(criterion));
    }

    private static boolean isShortList(Criterion term) {
        return term instanceof Criterion.Compare compare && compare.lookup() == Lookup.IN
                && ((Collection<?>) compare.value()).size() <= FEW;
    }

    private static Stream<Criterion> each(Criterion.Compare list) {
        return ((Collection<?>) list.value()).stream().map(value -> Criterion.is(list.path(), value));
    }

    /** All of the terms, one of them replaced. */
    private static Criterion with(List<Criterion> terms, int index, Criterion replacement) {
        return IntStream.range(0, terms.size()).mapToObj(i -> i == index ? replacement : terms.get(i))
                .reduce(Criterion.ALL, Criterion::and);
    }
}
