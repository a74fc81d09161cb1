package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.identified;
import static org.gatehouse.fixture.Entities.newApplication;
import static org.gatehouse.fixture.Entities.organization;
import static org.gatehouse.fixture.Entities.switchedOffUser;
import static org.gatehouse.fixture.Entities.user;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.user.User;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;

@Rfc("9700#4.14.2")
class TokenFamilyTest {

    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final Duration MAX_LIFETIME = Duration.ofDays(365);
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration TICK = Duration.ofNanos(1000);

    private final TokenFamily family = family(user(1), application(2), Optional.empty());
    private final RefreshToken first = refreshToken(NOW);

    @Test
    void theNewestTokenOfALivingFamilyIsGood() {
        assertThat(judge(first, NOW)).isEqualTo(RefreshVerdict.GOOD);
    }

    @Test
    @Rfc("6749#6")
    void aTokenExpiresExactlyAtTheEndOfItsLifetime() {
        assertThat(judge(first, NOW.plus(LIFETIME).minus(TICK))).isEqualTo(RefreshVerdict.GOOD);
        assertThat(judge(first, NOW.plus(LIFETIME))).isEqualTo(RefreshVerdict.EXPIRED);
    }

    @Test
    void aShorterLifetimeCountsForTokensThatExistAlready() {
        assertThat(family.judge(first, NOW.plusSeconds(60), Duration.ofSeconds(60), WINDOW))
                .isEqualTo(RefreshVerdict.EXPIRED);
    }

    @Test
    void noTokenOutlivesItsFamily() {
        RefreshToken late = refreshToken(NOW.plus(MAX_LIFETIME).minus(Duration.ofDays(1)));

        assertThat(judge(late, NOW.plus(MAX_LIFETIME).minus(TICK))).isEqualTo(RefreshVerdict.GOOD);
        assertThat(judge(late, NOW.plus(MAX_LIFETIME))).isEqualTo(RefreshVerdict.EXPIRED);
    }

    @Test
    void aSecondUseOfTheNewestSpentTokenIsARaceWithinTheWindow() {
        refresh(first, NOW);

        assertThat(judge(first, NOW)).isEqualTo(RefreshVerdict.RACE);
        assertThat(judge(first, NOW.plus(WINDOW).minus(TICK))).isEqualTo(RefreshVerdict.RACE);
    }

    @Test
    void aSecondUseOfTheNewestSpentTokenIsReuseAfterTheWindow() {
        refresh(first, NOW);

        assertThat(judge(first, NOW.plus(WINDOW))).isEqualTo(RefreshVerdict.REUSED);
    }

    @Test
    void anOlderTokenIsReusedAlsoWithinTheWindow() {
        refresh(first, NOW);
        RefreshToken second = refreshToken(NOW);
        refresh(second, NOW);

        assertThat(judge(first, NOW)).isEqualTo(RefreshVerdict.REUSED);
        assertThat(judge(second, NOW)).isEqualTo(RefreshVerdict.RACE);
    }

    @Test
    void withoutAWindowEverySecondUseIsReuseEvenIfTheClocksOfTwoNodesDiffer() {
        refresh(first, NOW);

        assertThat(family.judge(first, NOW, LIFETIME, Duration.ZERO)).isEqualTo(RefreshVerdict.REUSED);
        assertThat(family.judge(first, NOW.minusMillis(5), LIFETIME, Duration.ZERO))
                .isEqualTo(RefreshVerdict.REUSED);
    }

    @Test
    void aSpentTokenIsReusedAlsoAfterItsLifetime() {
        refresh(first, NOW);

        assertThat(judge(first, NOW.plus(MAX_LIFETIME))).isEqualTo(RefreshVerdict.REUSED);
    }

    @Test
    void theSuccessorOfASpentTokenIsGood() {
        refresh(first, NOW);

        assertThat(judge(refreshToken(NOW), NOW)).isEqualTo(RefreshVerdict.GOOD);
    }

    @Test
    void nothingOfARevokedFamilyIsGoodForAnything() {
        refresh(first, NOW);
        RefreshToken second = refreshToken(NOW);
        family.revoke(NOW);

        assertThat(judge(first, NOW)).isEqualTo(RefreshVerdict.REVOKED);
        assertThat(judge(second, NOW)).isEqualTo(RefreshVerdict.REVOKED);
        assertThat(judge(second, NOW.plus(MAX_LIFETIME))).isEqualTo(RefreshVerdict.REVOKED);
    }

    @Test
    void aFamilyIsRevokedOnce() {
        family.revoke(NOW.plusSeconds(1));
        family.revoke(NOW.plusSeconds(2));

        assertThat(family.modified()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void aFamilyThatATokenAskedForEndsWithThatToken() {
        Instant end = NOW.plusSeconds(100);
        TokenFamily child = family(user(1), application(2),
                Optional.of(new TokenOrigin(application(3), end, OptionalLong.empty())));

        assertThat(child.judge(first, end.minus(TICK), LIFETIME, WINDOW)).isEqualTo(RefreshVerdict.GOOD);
        assertThat(child.judge(first, end, LIFETIME, WINDOW)).isEqualTo(RefreshVerdict.EXPIRED);
        assertThat(child.origin()).map(TokenOrigin::notAfter).contains(end);
    }

    @Test
    void aFamilyIsUsableOnlyWhileEverybodyBehindItIs() {
        Application off = application(3, newApplication(null, null, false));

        assertThat(family.isUsable()).isTrue();
        assertThat(family(switchedOffUser(1), application(2), Optional.empty()).isUsable()).isFalse();
        assertThat(family(user(1), off, Optional.empty()).isUsable()).isFalse();
        assertThat(family(user(1), application(4, newApplication(null, organization(5, false), true)),
                Optional.empty()).isUsable()).isFalse();
        assertThat(family(user(1), application(2),
                Optional.of(new TokenOrigin(off, NOW.plusSeconds(1), OptionalLong.empty()))).isUsable())
                        .isFalse();
    }

    @Test
    void aFamilyBelongsToTheClientItWasIssuedTo() {
        assertThat(family.isIssuedTo(application(2))).isTrue();
        assertThat(family.isIssuedTo(application(3))).isFalse();
    }

    private RefreshVerdict judge(RefreshToken token, Instant now) {
        return family.judge(token, now, LIFETIME, WINDOW);
    }

    private void refresh(RefreshToken token, Instant now) {
        token.spend(now);
        family.advance(now);
    }

    private RefreshToken refreshToken(Instant created) {
        return new RefreshToken(family, Secret.of("value"), created);
    }

    private static TokenFamily family(User user, Application client, Optional<TokenOrigin> origin) {
        NewToken wanted = new NewToken(Optional.of(user), Optional.of(client), Scope.ALL, "", Optional.empty(), origin);
        return identified(9, new TokenFamily(wanted, NOW, MAX_LIFETIME));
    }
}
