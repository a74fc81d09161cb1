package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.fixture.Awx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedUrlTest {

    @ParameterizedTest
    @Awx(10)
    @CsvSource({"root,root", "a@b.c,a@b.c", "'Straße 1/2',Stra%C3%9Fe%201%2F2", "1+1=2,1%2B1%3D2", "100%,100%25",
            "*~*,%2A~%2A"})
    void aNameComesBackFromItsUrl(String name, String key) {
        String url = NamedUrl.of("users", name).orElseThrow();
        assertThat(url).isEqualTo("/api/v2/users/" + key + "/");
        assertThat(NamedUrl.parse(url)).contains(new NamedUrl("users", List.of(name), "/"));
    }

    @Test
    void aKeyOfTwoNamesComesBackAlsoIfTheyHavePlusSigns() {
        String url = NamedUrl.of("applications", "a+", "+b").orElseThrow();
        assertThat(url).isEqualTo("/api/v2/applications/a%2B++%2Bb/");
        assertThat(NamedUrl.parse(url + "tokens/").orElseThrow().names()).containsExactly("a+", "+b");
    }

    @Test
    void theIdTakesThePlaceOfTheKey() {
        assertThat(NamedUrl.parse("/api/v2/users/root/personal_tokens/").orElseThrow().withId(5))
                .isEqualTo("/api/v2/users/5/personal_tokens/");
        assertThat(NamedUrl.parse("/api/v2/users/root").orElseThrow().withId(5)).isEqualTo("/api/v2/users/5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/users/5/", "/api/v2/users/", "/api/v2/users", "/api/v2/tokens/name/",
            "/api/v2/users/005/tokens/"})
    void otherUrlsHaveNoKey(String path) {
        assertThat(NamedUrl.parse(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "007", ".", "..", "", "a\\b"})
    void aNameThatItsUrlWouldNotLeadToHasNone(String name) {
        assertThat(NamedUrl.of("users", name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"root%20", "%00", "a%2", "%zz"})
    void aKeyThatNobodyCanHaveNamesNobody(String key) {
        assertThat(NamedUrl.parse("/api/v2/users/" + key + "/").orElseThrow().names()).containsExactly("");
    }
}
