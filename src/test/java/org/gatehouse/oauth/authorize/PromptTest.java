package org.gatehouse.oauth.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rfc("OIDC-Core#3.1.2.1")
class PromptTest {

    @Test
    void wordsMayComeTogetherInAnyOrderButForNone() {
        assertThat(Prompt.parse("login").orElseThrow()).containsExactly(Prompt.LOGIN);
        assertThat(Prompt.parse("none").orElseThrow()).containsExactly(Prompt.NONE);
        assertThat(Prompt.parse("select_account consent login").orElseThrow()).containsExactly(Prompt.LOGIN,
                Prompt.CONSENT, Prompt.SELECT_ACCOUNT);
        assertThat(Prompt.parse("consent consent").orElseThrow()).containsExactly(Prompt.CONSENT);
        assertThat(Prompt.parse("  ").orElseThrow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none login", "login none", "None", "LOGIN", "login,consent", "login\tconsent", "logın",
            "create", "login\n", "login consent nonsense"})
    void whatIsUnknownOrContradictsItselfIsRefused(String text) {
        assertThat(Prompt.parse(text)).isEmpty();
    }

    @Test
    void eachIsReadByTheNameThatItIsAdvertisedWith() {
        for (Prompt prompt : Prompt.values()) {
            assertThat(Prompt.parse(prompt.wireName()).orElseThrow()).containsExactly(prompt);
        }
    }
}
