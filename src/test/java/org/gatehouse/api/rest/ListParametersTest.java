package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.rest.Refusals.assertRefused;

import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.RequestUri;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListParametersTest {

    @Test
    void withoutParametersItIsTheWholeListFromItsFirstPage() {
        assertThat(parameters("").page()).isEqualTo(new PageRequest(1, 25, true));
        assertThat(parameters("").criterion()).isEqualTo(Criterion.ALL);
        assertThat(parameters("").order(OrderBy.ascending("id"))).containsExactly(OrderBy.ascending("id"));
    }

    @ParameterizedTest
    @Awx(20)
    @CsvSource({"1,1", "200,200", "201,200", "500,200", "999999999999,200", "0,25", "-1,25", "many,25", "'',25",
            "1e2,25"})
    void aPageHoldsUpTo200Items(String asked, int size) {
        assertThat(parameters("page_size=" + asked).page().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "last,-1", "999999999,999999999", "99999999999999999999,1000000000"})
    void aPageIsANumberOrTheLast(String asked, int number) {
        assertThat(parameters("page=" + asked).page().number()).isEqualTo(number);
    }

    @ParameterizedTest
    @Awx(21)
    @ValueSource(strings = {"0", "-1", "first", "", "1.0", "LAST"})
    void anyOtherPageIsInvalid(String asked) {
        assertRefused(() -> parameters("page=" + asked).page(), 404, "{\"detail\":\"Invalid page.\"}");
    }

    @Test
    @Awx(22)
    void theMerePresenceOfCountDisabledMeansNotToCount() {
        assertThat(parameters("count_disabled").page().counted()).isFalse();
        assertThat(parameters("count_disabled=0").page().counted()).isFalse();
    }

    @Test
    @Awx(23)
    void severalFiltersAreAllToBeMetAlsoOfTheSameField() {
        assertThat(parameters("name=x&flag=TRUE").criterion())
                .isIn(Criterion.is("name", "x").and(Criterion.is("flag", true)),
                        Criterion.is("flag", true).and(Criterion.is("name", "x")));
        assertThat(parameters("number=1&number=2").criterion())
                .isEqualTo(Criterion.is("number", 1).and(Criterion.is("number", 2)));
    }

    @Test
    @Awx(28)
    void aRelationIsFilteredByIdOrByItsAbsence() {
        assertThat(parameters("owner=7").criterion()).isEqualTo(Criterion.is("ownerId", 7L));
        assertThat(parameters("owner=null").criterion()).isEqualTo(Criterion.isNull("ownerId"));
        assertThat(parameters("owner=none").criterion()).isEqualTo(Criterion.isNull("ownerId"));
        assertThat(parameters("id=7").criterion()).isEqualTo(Criterion.is("id", 7L));
    }

    @Test
    void aValueThatNoEntityCanHaveMatchesNothing() {
        assertThat(parameters("kind=small").criterion()).isEqualTo(Criterion.is("kind", 5));
        assertThat(parameters("kind=huge").criterion()).isEqualTo(Criterion.NONE);
    }

    @ParameterizedTest
    @CsvSource({"owner,seven", "flag,maybe", "number,x", "begun,yesterday", "scope,admin"})
    void aValueOfAnotherTypeIsRefused(String field, String value) {
        assertRefused(() -> parameters(field + "=" + value).criterion(), 400,
                "{\"detail\":\"Invalid value for " + field + ": " + value + "\"}");
    }

    @ParameterizedTest
    @Awx(29)
    @ValueSource(strings = {"nosuch", "unfiltered", "password", "Name", "name__nosuch"})
    void anUnknownFieldIsRefused(String field) {
        assertRefused(() -> parameters(field + "=1").criterion(), 400,
                "{\"detail\":\"Sample has no field named '" + field + "'\"}");
    }

    @Test
    @Awx(30)
    void nobodyFiltersOrOrdersBySecrets() {
        String forbidden = "{\"detail\":\"Filtering on token is not allowed.\"}";
        assertRefused(() -> parameters("token=x").criterion(), 403, forbidden);
        assertRefused(() -> parameters("order_by=-token").order(), 403, forbidden);
    }

    @Test
    @Awx(31)
    void theListsOwnOrderComesAfterTheOneAskedFor() {
        assertThat(parameters("order_by=-name,number&order=flag").order(OrderBy.ascending("id"))).containsExactly(
                new OrderBy("name", true), new OrderBy("number", false), new OrderBy("flag", false),
                OrderBy.ascending("id"));
        assertThat(parameters("order_by=,").order(OrderBy.ascending("id"))).containsExactly(OrderBy.ascending("id"));
    }

    @ParameterizedTest
    @Awx(31)
    @ValueSource(strings = {"nosuch", "--name", "unfiltered", "name;drop table"})
    void anUnknownOrderIsRefused(String key) {
        String name = key.startsWith("-") ? key.substring(1) : key;
        assertRefused(() -> parameters("order_by=" + key.replace(" ", "%20")).order(), 400,
                "{\"detail\":\"Sample has no field named '" + name + "'\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "page_size", "count_disabled", "order_by", "order", "format", "no_truncate",
            "limit", "host_filter"})
    void aReservedNameIsNoFilter(String name) {
        assertThat(parameters(name + "=x").criterion()).isEqualTo(Criterion.ALL);
    }

    private static ListParameters parameters(String query) {
        return ListParameters.of(RequestUri.of("/api/v2/samples/?" + query), Sample.TABLE);
    }
}
