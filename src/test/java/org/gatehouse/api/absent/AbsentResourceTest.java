package org.gatehouse.api.absent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatehouse.api.rest.ApiException;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.RequestUri;
import org.gatehouse.platform.persistence.NoSuchPageException;
import org.junit.jupiter.api.Test;

class AbsentResourceTest {

    @Test
    @Awx(21)
    void anEmptyListObeysItsQueryStringLikeAnyOther() {
        assertThat(list("")).isEqualTo("{\"count\":0,\"next\":null,\"previous\":null,\"results\":[]}");
        assertThat(list("?page=1&page_size=5&count_disabled=1")).isEqualTo("{\"results\":[]}");
        assertThatThrownBy(() -> list("?page=9")).isInstanceOf(NoSuchPageException.class);
        assertThatThrownBy(() -> list("?nosuch=1")).isInstanceOf(ApiException.class);
    }

    private static String list(String query) {
        return new AbsentResource().list(RequestUri.of("/api/v2/projects/" + query)).toString();
    }
}
