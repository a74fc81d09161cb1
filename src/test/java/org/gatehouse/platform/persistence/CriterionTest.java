package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.platform.persistence.Criterion.ALL;
import static org.gatehouse.platform.persistence.Criterion.NONE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriterionTest {

    private static final Criterion A = Criterion.is("a", 1);
    private static final Criterion B = Criterion.is("b", 2);

    @Test
    void andAllChangesNothing() {
        assertThat(A.and(ALL)).isEqualTo(A);
        assertThat(ALL.and(A)).isEqualTo(A);
        assertThat(ALL.and(ALL)).isEqualTo(ALL);
    }

    @Test
    void andNoneIsNone() {
        assertThat(A.and(NONE)).isEqualTo(NONE);
        assertThat(NONE.and(A)).isEqualTo(NONE);
        assertThat(ALL.and(NONE)).isEqualTo(NONE);
    }

    @Test
    void orNoneChangesNothing() {
        assertThat(A.or(NONE)).isEqualTo(A);
        assertThat(NONE.or(A)).isEqualTo(A);
        assertThat(NONE.or(NONE)).isEqualTo(NONE);
    }

    @Test
    void orAllIsAll() {
        assertThat(A.or(ALL)).isEqualTo(ALL);
        assertThat(ALL.or(A)).isEqualTo(ALL);
        assertThat(NONE.or(ALL)).isEqualTo(ALL);
    }

    @Test
    void theOppositeOfAllIsNone() {
        assertThat(ALL.not()).isEqualTo(NONE);
        assertThat(NONE.not()).isEqualTo(ALL);
        assertThat(A.not()).isEqualTo(new Criterion.Not(A));
    }

    @Test
    void termsKeepTheirOrder() {
        assertThat(A.and(B)).isEqualTo(new Criterion.And(List.of(A, B)));
        assertThat(A.or(B)).isEqualTo(new Criterion.Or(List.of(A, B)));
    }

    @Test
    void nothingIsInAnEmptyCollection() {
        assertThat(Criterion.in("a", List.of())).isEqualTo(NONE);
    }

    @Test
    void aCriterionKeepsTheValuesItWasMadeWith() {
        List<Long> values = new ArrayList<>(List.of(1L, 2L));
        Criterion in = Criterion.in("a", values);
        values.add(3L);

        assertThat(in).isEqualTo(new Criterion.Compare("a", Lookup.IN, List.of(1L, 2L)));
    }

    @Test
    void nothingExistsThatMeetsNoCriterion() {
        assertThat(Criterion.exists(String.class, "x", "y", NONE)).isEqualTo(NONE);
        assertThat(Criterion.exists(String.class, "x", "y", ALL))
                .isEqualTo(new Criterion.Exists(String.class, "x", "y", ALL));
    }

    @Test
    void whatCannotBeWithoutAValueIsLeftOut() {
        Criterion missing = Criterion.isNull("a");
        Criterion both = A.and(Criterion.isNull("c"));

        assertThat(A.or(B).and(missing)).isEqualTo(new Criterion.And(List.of(B, missing)));
        assertThat(B.or(Criterion.in("a", List.of(1)).or(both)).and(missing))
                .isEqualTo(new Criterion.And(List.of(B, missing)));
        assertThat(A.and(missing)).isEqualTo(NONE);
        assertThat(A.not().and(missing)).isEqualTo(new Criterion.And(List.of(A.not(), missing)));
        assertThat(missing.and(missing)).isEqualTo(new Criterion.And(List.of(missing, missing)));
    }
}
