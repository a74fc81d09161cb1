package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.rest.Refusals.assertRefused;

import java.util.List;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Eyes;
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
        assertThat(parameters("").criterion(Eyes.open())).isEqualTo(Criterion.ALL);
        assertThat(parameters("").order(Eyes.open(), OrderBy.ascending("id"))).containsExactly(OrderBy.ascending("id"));
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
        assertThat(parameters("name=x&flag=TRUE").criterion(Eyes.open()))
                .isIn(Criterion.isText("name", "x").and(Criterion.is("flag", true)),
                        Criterion.is("flag", true).and(Criterion.isText("name", "x")));
        assertThat(parameters("number=1&number=2").criterion(Eyes.open()))
                .isEqualTo(Criterion.is("number", 1).and(Criterion.is("number", 2)));
    }

    @Test
    @Awx(28)
    void aRelationIsFilteredByIdOrByItsAbsence() {
        assertThat(parameters("owner=7").criterion(Eyes.open())).isEqualTo(Criterion.is("ownerId", 7L));
        assertThat(parameters("owner=null").criterion(Eyes.open())).isEqualTo(Criterion.isNull("ownerId"));
        assertThat(parameters("owner=none").criterion(Eyes.open())).isEqualTo(Criterion.isNull("ownerId"));
        assertThat(parameters("id=7").criterion(Eyes.open())).isEqualTo(Criterion.is("id", 7L));
    }

    @Test
    void aValueThatNoEntityCanHaveMatchesNothing() {
        assertThat(parameters("kind=small").criterion(Eyes.open())).isEqualTo(Criterion.in("kind", List.of(5)));
        assertThat(parameters("kind=huge").criterion(Eyes.open())).isEqualTo(Criterion.NONE);
    }

    @ParameterizedTest
    @CsvSource({"owner,seven", "flag,maybe", "number,x", "begun,yesterday"})
    void aValueOfAnotherTypeIsRefused(String field, String value) {
        assertRefused(() -> parameters(field + "=" + value).criterion(Eyes.open()), 400,
                "{\"detail\":\"Invalid value for " + field + ": " + value + "\"}");
    }

    @ParameterizedTest
    @Awx(29)
    @ValueSource(strings = {"nosuch", "unfiltered", "password", "Name", "name__nosuch"})
    void anUnknownFieldIsRefused(String field) {
        assertRefused(() -> parameters(field + "=1").criterion(Eyes.open()), 400,
                "{\"detail\":\"Sample has no field named '" + field + "'\"}");
    }

    @Test
    @Awx(30)
    void nobodyFiltersOrOrdersBySecrets() {
        String forbidden = "{\"detail\":\"Filtering on token is not allowed.\"}";
        assertRefused(() -> parameters("token=x").criterion(Eyes.open()), 403, forbidden);
        assertRefused(() -> parameters("order_by=-token").order(Eyes.open()), 403, forbidden);
    }

    @Test
    @Awx(31)
    void theListsOwnOrderComesAfterTheOneAskedFor() {
        assertThat(parameters("order_by=-name,number&order=flag").order(Eyes.open(), OrderBy.ascending("id")))
                .containsExactly(
                        new OrderBy("name", true), new OrderBy("number", false), new OrderBy("flag", false),
                        OrderBy.ascending("id"));
        assertThat(
                parameters("order_by=-name").order(Eyes.open(), OrderBy.ascending("number"), OrderBy.ascending("id")))
                        .as("an index is read in one direction").containsExactly(new OrderBy("name", true),
                                new OrderBy("number", true), new OrderBy("id", true));
        assertThat(parameters("order_by=-id").order(Eyes.open(), OrderBy.ascending("id")))
                .containsExactly(new OrderBy("id", true));
        assertThat(parameters("order_by=,").order(Eyes.open(), OrderBy.ascending("id")))
                .containsExactly(OrderBy.ascending("id"));
    }

    @ParameterizedTest
    @Awx(31)
    @ValueSource(strings = {"nosuch", "--name", "unfiltered", "name;drop table"})
    void anUnknownOrderIsRefused(String key) {
        String name = key.startsWith("-") ? key.substring(1) : key;
        assertRefused(() -> parameters("order_by=" + key.replace(" ", "%20")).order(Eyes.open()), 400,
                "{\"detail\":\"Sample has no field named '" + name + "'\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "page_size", "count_disabled", "order_by", "order", "format", "no_truncate",
            "limit", "host_filter"})
    void aReservedNameIsNoFilter(String name) {
        assertThat(parameters(name + "=x").criterion(Eyes.open())).isEqualTo(Criterion.ALL);
    }

    private static ListParameters parameters(String query) {
        return ListParameters.of(RequestUri.of("/api/v2/samples/?" + query), Sample.TABLE);
    }
}
