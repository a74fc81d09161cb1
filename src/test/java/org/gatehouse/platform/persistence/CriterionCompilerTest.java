package org.gatehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CriterionCompilerTest {

    private final CriterionCompiler compiler = new CriterionCompiler("e");

    @Test
    void everyRowAndNoRowAreConditionsToo() {
        assertThat(compiler.condition(Criterion.ALL)).isEqualTo("1 = 1");
        assertThat(compiler.condition(Criterion.NONE)).isEqualTo("1 = 0");
        assertThat(compiler.joins()).isEmpty();
        assertThat(compiler.parameters()).isEmpty();
    }

    @Test
    void aValueIsAlwaysAParameter() {
        assertThat(compiler.condition(Criterion.is("name", "' or 1 = 1 --"))).isEqualTo("e.name = :p0");
        assertThat(compiler.parameters()).isEqualTo(Map.of("p0", "' or 1 = 1 --"));
    }

    @Test
    void whetherAValueIsMissingNeedsNoParameter() {
        assertThat(compiler.condition(Criterion.isNull("userId"))).isEqualTo("e.userId is null");
        assertThat(compiler.parameters()).isEmpty();
    }

    @Test
    void aCollectionIsOneParameter() {
        assertThat(compiler.condition(Criterion.in("id", List.of(1L, 2L)))).isEqualTo("e.id in :p0");
        assertThat(compiler.parameters()).isEqualTo(Map.of("p0", List.of(1L, 2L)));
    }

    @Test
    void wordsAreParenthesized() {
        Criterion criterion = Criterion.is("a", 1).or(Criterion.is("b", 2)).and(Criterion.is("c", 3).not());

        assertThat(compiler.condition(criterion)).isEqualTo("(e.a = :p0 or e.b = :p1) and not (e.c = :p2)");
    }

    @Test
    void relationsBecomeLeftJoins() {
        assertThat(compiler.condition(Criterion.is("application.organization.name", "x")))
                .isEqualTo("j1.name = :p2");
        assertThat(compiler.joins()).isEqualTo(" left join e.application j0 left join j0.organization j1");
    }

    @Test
    void aRelationIsJoinedOnce() {
        Criterion criterion = Criterion.is("application.userId", 1L).or(Criterion.is("application.name", "x"));

        assertThat(compiler.condition(criterion)).isEqualTo("(j0.userId = :p1 or j0.name = :p2)");
        assertThat(compiler.attribute("application.organization.name")).isEqualTo("j3.name");
        assertThat(compiler.joins()).isEqualTo(" left join e.application j0 left join j0.organization j3");
    }

    @Test
    void aRowOfAnotherEntityIsASubqueryWithItsOwnJoins() {
        Criterion criterion = Criterion.exists(Integer.class, "userId", "application.userId",
                Criterion.in("role.organizationId", List.of(7L)));

        assertThat(compiler.condition(criterion)).isEqualTo("exists (select x0.id from Integer x0 "
                + "left join x0.role j2 where x0.userId = j1.userId and j2.organizationId in :p3)");
        assertThat(compiler.joins()).as("joins of the outer query").isEqualTo(" left join e.application j1");
        assertThat(compiler.parameters()).isEqualTo(Map.of("p3", List.of(7L)));
    }

    @Test
    void namesOfNestedQueriesNeverClash() {
        Criterion inner = Criterion.exists(Long.class, "b", "a", Criterion.is("c", 1));
        Criterion outer = Criterion.exists(Integer.class, "b", "a", inner).and(inner);

        assertThat(compiler.condition(outer)).isEqualTo("exists (select x0.id from Integer x0 where x0.b = e.a and "
                + "exists (select x1.id from Long x1 where x1.b = x0.a and x1.c = :p2)) and "
                + "exists (select x3.id from Long x3 where x3.b = e.a and x3.c = :p4)");
    }

    @Test
    void whatLooksLikeAWildcardIsNone() {
        Criterion criterion = Criterion.compare("name", Lookup.CONTAINS, "50%_!");

        assertThat(compiler.condition(criterion)).isEqualTo("e.name like :p0 escape '!'");
        assertThat(compiler.parameters()).isEqualTo(Map.of("p0", "%50!%!_!!%"));
    }

    @Test
    void equalityOfTextsUsesTheIndexAndSeesSpacesAtTheEnd() {
        assertThat(compiler.condition(Criterion.isText("name", "x_")))
                .isEqualTo("e.name = :p0 and e.name like :p1 escape '!'");
        assertThat(compiler.parameters()).isEqualTo(Map.of("p0", "x_", "p1", "x!_"));
    }

    @Test
    void onlyRegularExpressionsAreCostly() {
        compiler.condition(Criterion.compare("name", Lookup.CONTAINS_IN_ANY_CASE, "x"));
        assertThat(compiler.isCostly()).isFalse();
        assertThat(compiler.condition(Criterion.exists(Long.class, "a", "b",
                Criterion.compare("name", Lookup.MATCHES, "x")))).endsWith(
                        "function('regexp_like', substring(x1.name, 1, 200), :p2, 'c') = true)");
        assertThat(compiler.isCostly()).isTrue();
    }

    @Test
    void anOrderLooksOnlyAtRelatedRowsThatAreSeen() {
        compiler.condition(Criterion.is("user.id", 1));
        assertThat(compiler.key(new OrderBy("user.name", true, List.of(Criterion.is("id", 7)))))
                .isEqualTo("j2.name desc");
        assertThat(compiler.key(new OrderBy("user.name", false))).isEqualTo("j0.name");
        assertThat(compiler.joins()).isEqualTo(" left join e.user j0 left join e.user j2 on j2.id = :p3");
    }

    @Test
    void manyTermsNeedOnePairOfParentheses() {
        Criterion criterion = Criterion.is("a", 1).or(Criterion.is("b", 2)).or(Criterion.is("c", 3))
                .or(Criterion.is("d", 4).and(Criterion.is("e", 5)).and(Criterion.is("f", 6)));

        assertThat(compiler.condition(criterion)).isEqualTo("(e.a = :p0 or e.b = :p1 or e.c = :p2 or "
                + "e.d = :p3 and e.e = :p4 and e.f = :p5)");
    }
}
