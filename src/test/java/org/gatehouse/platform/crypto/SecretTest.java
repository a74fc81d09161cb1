package org.gatehouse.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void aSecretPrintsAsAsterisks() {
        Secret secret = Secret.of("opensesame");

        assertThat(secret).hasToString("************");
        assertThat("the password is " + secret).doesNotContain("sesame");
    }

    @Test
    void aSecretIsEqualToOneOfTheSameText() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
        assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b")).isNotEqualTo("a");
    }

    @Test
    void aHintShowsPrefixAndLastFourCharacters() {
        assertThat(Secret.of("gtp_abcdefghijklmnopqrstuvwxyz").hint()).isEqualTo("gtp_…wxyz");
        assertThat(Secret.of("0123456789").hint()).isEqualTo("…6789");
        assertThat(Secret.of("eyJhbGciOiJSUzI1NiJ9.e30.abc_defg").hint()).isEqualTo("…defg");
    }

    @Test
    void aHintOfAShortSecretNeverRepeatsItsPrefix() {
        assertThat(Secret.of("gtp_ab").hint()).isEqualTo("gtp_…ab");
    }

    @Test
    void thereIsNoSecretWithoutText() {
        assertThatThrownBy(() -> Secret.of(null)).isInstanceOf(NullPointerException.class);
    }
}
