package org.gatehouse.domain.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUrisTest {

    @ParameterizedTest
    @Rfc("6749#3.1.2")
    @ValueSource(strings = {"https://app.example.org/callback", "http://localhost:8000", "HTTPS://APP/cb?a=b",
            "http://127.0.0.1/cb http://[::1]:9/cb"})
    void anAbsoluteHttpUriCanBeUsed(String text) {
        assertThat(new RedirectUris(text).fault()).isEmpty();
    }

    @ParameterizedTest
    @Awx(74)
    @Rfc("6749#3.1.2")
    @ValueSource(strings = {"foo", "/cb", "//app/cb", "ftp://app/cb", "javascript:alert(1)", "https:cb", "https://",
            "https://app/cb#fragment", "https://app/cb#", "https://user@app/cb", "https://app/a|b", "https://*"})
    void anythingElseIsAFault(String uri) {
        assertThat(new RedirectUris("https://good/ " + uri).fault()).hasValueSatisfying(
                fault -> assertThat(fault).startsWith("Redirect URI \"" + uri + "\" must be an absolute http"));
    }

    @Test
    void anyWhitespaceSeparatesUris() {
        assertThat(new RedirectUris(" https://a/\n\thttps://b/  ").list()).containsExactly("https://a/", "https://b/");
    }

    @Test
    void textWithoutAnyUriIsEmpty() {
        assertThat(new RedirectUris("").isEmpty()).isTrue();
        assertThat(new RedirectUris(" \n ").isEmpty()).isTrue();
        assertThat(new RedirectUris("https://a/").isEmpty()).isFalse();
    }
}
