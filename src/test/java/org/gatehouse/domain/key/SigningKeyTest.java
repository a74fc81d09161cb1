package org.gatehouse.domain.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.Vault;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant BEGIN = MADE.plusSeconds(600);
    private static final Instant END = BEGIN.plus(Duration.ofDays(90));
    private static final Instant DEAD = END.plus(Duration.ofDays(1));
    private static final Vault VAULT = new Vault(Secret.of("0123456789abcdef0123456789abcdef"));

    private final SigningKey key = new SigningKey("k1", SigningAlgorithm.EdDSA, VAULT, BEGIN, MADE);

    @Test
    void aNewKeyIsPublishedBeforeItSigns() {
        assertThat(key.isPublished(MADE)).isTrue();
        assertThat(key.isWaiting(MADE)).isTrue();
        assertThat(key.signs(BEGIN.minusNanos(1000))).isFalse();
        assertThat(key.signs(BEGIN)).isTrue();
        assertThat(key.isWaiting(BEGIN)).isFalse();
    }

    @Test
    void aRetiredKeySignsUntilItsSuccessorBeginsAndStaysPublishedLonger() {
        key.retire(END, DEAD, END.minusSeconds(600));

        assertThat(key.signs(END.minusSeconds(1))).isTrue();
        assertThat(key.signs(END)).isFalse();
        assertThat(key.isPublished(DEAD.minusSeconds(1))).isTrue();
        assertThat(key.isPublished(DEAD)).isFalse();
    }

    @Test
    void itsPrivateHalfIsOpenedByTheRightSecretKeyOnly() {
        Vault other = new Vault(Secret.of("ffffffffffffffffffffffffffffffff"));

        assertThat(key.pair(VAULT).publicJwk()).isEqualTo(key.publicJwk());
        assertThatThrownBy(() -> key.pair(other)).hasMessageContaining("k1");
        key.reseal(VAULT, other, END);
        assertThat(key.pair(other).publicJwk()).isEqualTo(key.publicJwk());
        assertThatThrownBy(() -> key.pair(VAULT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatIsWithdrawnIsOfNoUseFromThenOn() {
        key.retire(BEGIN, BEGIN, BEGIN);
        assertThat(key.signs(BEGIN)).isFalse();
        assertThat(key.isPublished(BEGIN)).isFalse();

        SigningKey waiting = new SigningKey("k2", SigningAlgorithm.EdDSA, VAULT, BEGIN, MADE);
        waiting.retire(MADE, MADE, MADE);
        assertThat(waiting.isWaiting(MADE)).isFalse();
        assertThat(waiting.signs(BEGIN)).isFalse();
    }

    @Test
    void aSuccessorCanBeginEarlyAndAPredecessorGoOn() {
        key.begin(MADE);
        assertThat(key.signs(MADE)).isTrue();

        key.retire(END, DEAD, BEGIN);
        key.goOn(BEGIN);
        assertThat(key.signs(DEAD)).isTrue();
        assertThat(key.isPublished(DEAD)).isTrue();
        assertThat(key.signsUntil()).isEmpty();
        assertThat(key.publishedUntil()).isEmpty();
    }
}
