package org.gatehouse.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VaultTest {

    private static final Vault VAULT = new Vault(Secret.of("0123456789abcdef0123456789abcdef"));
    private static final Secret CLEAR = Secret.of("{\"kty\":\"OKP\", \"d\":\"grün\"}");

    @Test
    void whatIsSealedOpensAgain() {
        assertThat(VAULT.open(VAULT.seal(CLEAR, "kid"), "kid")).contains(CLEAR);
    }

    @Test
    void noTwoSealsAreAlikeAndNoneShowsTheClearText() {
        String sealed = VAULT.seal(CLEAR, "kid");

        assertThat(sealed).startsWith("v1.").isNotEqualTo(VAULT.seal(CLEAR, "kid")).doesNotContain("OKP");
    }

    @Test
    void aSealOpensForItsOwnLabelOnly() {
        assertThat(VAULT.open(VAULT.seal(CLEAR, "kid"), "other")).isEmpty();
    }

    @Test
    void aSealOpensForItsOwnKeyOnly() {
        Vault other = new Vault(Secret.of("0123456789abcdef0123456789abcdeF"));

        assertThat(other.open(VAULT.seal(CLEAR, "kid"), "kid")).isEmpty();
        assertThat(other.checkValue()).isNotEqualTo(VAULT.checkValue());
        assertThat(new Vault(Secret.of("0123456789abcdef0123456789abcdef")).checkValue())
                .isEqualTo(VAULT.checkValue());
    }

    @Test
    void whatIsDamagedDoesNotOpen() {
        String sealed = VAULT.seal(CLEAR, "kid");
        char last = sealed.charAt(20);
        String changed = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);

        assertThat(VAULT.open(changed, "kid")).isEmpty();
        assertThat(VAULT.open(sealed.substring(0, 30), "kid")).isEmpty();
        assertThat(VAULT.open("v1.", "kid")).isEmpty();
        assertThat(VAULT.open("v1.!", "kid")).isEmpty();
        assertThat(VAULT.open("v2" + sealed.substring(2), "kid")).isEmpty();
        assertThat(VAULT.open("", "kid")).isEmpty();
    }
}
