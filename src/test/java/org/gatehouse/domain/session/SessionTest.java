package org.gatehouse.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;

import java.time.Duration;
import java.util.Optional;
import org.gatehouse.domain.user.User;
import org.gatehouse.fixture.Entities;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Duration AGE = Duration.ofMinutes(30);

    private static Session sessionOf(User user) {
        return new Session(user, new SessionIdentity(Secret.of("x"), "sid", Optional.empty()), NOW, AGE);
    }

    @Test
    void itLivesForItsAgeAndNoLonger() {
        assertThat(sessionOf(Entities.user(1)).isAlive(NOW.plus(AGE).minusMillis(1))).isTrue();
        assertThat(sessionOf(Entities.user(1)).isAlive(NOW.plus(AGE))).isFalse();
    }

    @Test
    void whoIsSwitchedOffHasNone() {
        assertThat(sessionOf(Entities.switchedOffUser(1)).isAlive(NOW)).isFalse();
    }

    @Test
    void aUseIsRememberedOnceAMinuteAndInShortSessionsOftener() {
        Session session = sessionOf(Entities.user(1));
        assertThat(session.isWorthRemembering(NOW.plusSeconds(60), AGE)).isFalse();
        assertThat(session.isWorthRemembering(NOW.plusSeconds(61), AGE)).isTrue();
        assertThat(session.isWorthRemembering(NOW.plusSeconds(6), Duration.ofMinutes(1))).isFalse();
        assertThat(session.isWorthRemembering(NOW.plusSeconds(7), Duration.ofMinutes(1))).isTrue();
    }
}
