package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.RequestUri;
import org.gatehouse.platform.persistence.Page;
import org.junit.jupiter.api.Test;

class PageRepresentationTest {

    @Test
    @Awx(19)
    void theFirstPageLinksToTheSecondByARelativeUrl() {
        assertThat(represented(new Page<>(List.of("a"), 1, 25, 30), "/api/v2/users/")).isEqualTo(
                "{\"count\":30,\"next\":\"/api/v2/users/?page=2\",\"previous\":null,\"results\":[{\"is\":\"a\"}]}");
    }

    @Test
    void aPageInTheMiddleLinksBothWays() {
        assertThat(represented(new Page<>(List.of(), 2, 10, 30), "/api/v2/users/?page=2&page_size=10"))
                .contains("\"next\":\"/api/v2/users/?page_size=10&page=3\"")
                .contains("\"previous\":\"/api/v2/users/?page_size=10&page=1\"");
    }

    @Test
    @Awx(20)
    void aPageSizeThatWasCutIsShownAsItWasCut() {
        assertThat(represented(new Page<>(List.of(), 1, 200, 300), "/api/v2/users/?page_size=500"))
                .contains("\"next\":\"/api/v2/users/?page_size=200&page=2\"");
    }

    @Test
    void theLastPageHasNoNextAndKnowsItsNumber() {
        assertThat(represented(new Page<>(List.of(), 3, 25, 60), "/api/v2/users/?page=last"))
                .contains("\"next\":null").contains("\"previous\":\"/api/v2/users/?page=2\"");
    }

    @Test
    void allOtherParametersStayAndAreEncoded() {
        assertThat(represented(new Page<>(List.of(), 1, 25, 30), "/api/v2/users/?first_name=a%26b%20%C3%A4"))
                .contains("\"next\":\"/api/v2/users/?first_name=a%26b+%C3%A4&page=2\"");
        assertThat(represented(new Page<>(List.of(), 1, 25, 30), "/api/v2/users/?id=1&id=2"))
                .contains("\"next\":\"/api/v2/users/?id=1&id=2&page=2\"");
    }

    @Test
    void anUncountedListHasResultsOnly() {
        assertThat(represented(new Page<>(List.of("a"), 2, 25, -1), "/api/v2/users/?count_disabled=1"))
                .isEqualTo("{\"results\":[{\"is\":\"a\"}]}");
    }

    @Test
    void anEmptyListIsAPage() {
        assertThat(represented(new Page<>(List.of(), 1, 25, 0), "/api/v2/users/"))
                .isEqualTo("{\"count\":0,\"next\":null,\"previous\":null,\"results\":[]}");
    }

    private static String represented(Page<String> page, String url) {
        return PageRepresentation
                .of(page, RequestUri.of(url), item -> Json.createObjectBuilder().add("is", item).build()).toString();
    }
}
