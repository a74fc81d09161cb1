package org.gatehouse.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.fixture.Injection;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private final List<SigningKey> stored = new ArrayList<>();
    private Instant now = NOW;
    private final SigningKeys keys = KeyFixture.keys(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }, stored);

    @Test
    void theNewKeySignsWhenItsTimeHasComeAndNotBefore() {
        SigningKey old = KeyFixture.key("old", NOW.minusSeconds(100));
        old.retire(NOW.plusSeconds(10), NOW.plusSeconds(100), NOW);
        stored.addAll(List.of(old, KeyFixture.key("new", NOW.plusSeconds(10))));

        assertThat(signing()).isEqualTo(old.publicJwk());
        assertThat(keys.published()).hasSize(2);
        now = NOW.plusSeconds(10);
        assertThat(signing()).isEqualTo(stored.get(1).publicJwk());
        assertThat(keys.published("old")).contains(old);
        now = NOW.plusSeconds(100);
        assertThat(keys.published("old")).isEmpty();
    }

    @Test
    void aKeyOfAnotherNodeIsKnownWithinASecond() {
        stored.add(KeyFixture.key("first", NOW));
        assertThat(keys.published()).hasSize(1);
        stored.add(KeyFixture.key("second", NOW));

        assertThat(keys.published()).hasSize(1);
        now = NOW.plusSeconds(1);
        assertThat(keys.published()).hasSize(2);
    }

    @Test
    void aNameLikeOursOfNoKeyMayHaveBeenForgotten() {
        String kid = "0123456789abcdefABCD";
        assertThat(keys.isPerhapsForgotten(kid)).isTrue();
        assertThat(keys.isPerhapsForgotten("own")).isFalse();
        assertThat(keys.isPerhapsForgotten(kid + "E")).isFalse();
        assertThat(keys.isPerhapsForgotten("../../../../../etc/x")).isFalse();
        stored.add(KeyFixture.key(kid, NOW));
        now = NOW.plusSeconds(2);
        assertThat(keys.isPerhapsForgotten(kid)).isFalse();
    }

    @Test
    void withoutASecretKeyNothingSigns() {
        SigningKeys closed = Injection.into(new SigningKeys(), Clock.systemUTC(), new InstallationVault());

        assertThat(closed.areAvailable()).isFalse();
        assertThat(closed.signing(SigningAlgorithm.RS256)).isEmpty();
    }

    private String signing() {
        return keys.signing(SigningAlgorithm.EdDSA).orElseThrow().publicJwk();
    }
}
