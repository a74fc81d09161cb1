package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlternativesTest {

    private static final Criterion OWN = Criterion.is("userId", 5L);
    private static final Criterion NOBODYS = Criterion.isNull("userId");
    private static final Criterion READ = Criterion.is("scope", "read");

    private static Criterion of(Long... applications) {
        return Criterion.in("applicationId", List.of(applications));
    }

    @Test
    void aCriterionWithoutAnOrIsTheOnlyAlternative() {
        assertThat(Alternatives.of(OWN.and(READ))).containsExactly(OWN.and(READ));
        assertThat(Alternatives.of(Criterion.ALL)).containsExactly(Criterion.ALL);
        assertThat(Alternatives.single(of(1L, 2L))).containsExactly(of(1L, 2L));
    }

    @Test
    void noRowMeetsNone() {
        assertThat(Alternatives.of(Criterion.NONE)).isEmpty();
    }

    @Test
    void eachTermOfAnOrIsOneWhateverItsGround() {
        Criterion either = OWN.because("owns_it").or(READ.because("reads_it").or(of(1L)));

        assertThat(Alternatives.of(either.because("either"))).containsExactly(OWN, READ, of(1L));
    }

    @Test
    void whatHoldsBesideAnOrHoldsForEach() {
        assertThat(Alternatives.of(READ.and(OWN.or(of(1L, 2L)).because("either"))))
                .containsExactly(READ.and(OWN), READ.and(of(1L, 2L)));
    }

    @Test
    void whatCannotBeIsLeftOut() {
        assertThat(Alternatives.of(OWN.or(of(1L)).and(Criterion.isNull("applicationId")))).hasSize(1);
    }

    @Test
    void theValuesOfAShortListAreAlternativesOfTheirOwn() {
        assertThat(Alternatives.single(OWN.or(NOBODYS.and(of(1L, 2L))))).containsExactly(OWN,
                NOBODYS.and(Criterion.is("applicationId", 1L)), NOBODYS.and(Criterion.is("applicationId", 2L)));
    }

    @Test
    void theValuesOfALongListAreNot() {
        Criterion either = OWN.or(of(1L, 2L, 3L, 4L, 5L));

        assertThat(Alternatives.single(either)).containsExactly(OWN, of(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void tooManyAreNoAlternatives() {
        Criterion many = IntStream.range(0, 13).mapToObj(i -> Criterion.is("a" + i, i)).reduce(Criterion.NONE,
                Criterion::or);

        assertThat(Alternatives.of(many)).containsExactly(many);
    }

    @Test
    void tokensOfAUserAndTokensWithoutOneAreDisjoint() {
        assertThat(Alternatives.areDisjoint(List.of(OWN, NOBODYS.and(of(1L))))).isTrue();
        assertThat(Alternatives.areDisjoint(List.of(NOBODYS.and(of(1L)), OWN.and(READ)))).isTrue();
    }

    @Test
    void whatMayOverlapIsNotDisjoint() {
        assertThat(Alternatives.areDisjoint(List.of(OWN, READ))).isFalse();
        assertThat(Alternatives.areDisjoint(List.of(OWN, NOBODYS.and(of(1L)), of(1L)))).isFalse();
    }
}
