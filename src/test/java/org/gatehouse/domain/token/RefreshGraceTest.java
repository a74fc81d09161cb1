package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.identified;
import static org.gatehouse.fixture.Entities.newPersonalToken;
import static org.gatehouse.fixture.Entities.token;
import static org.gatehouse.fixture.Entities.user;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatehouse.fixture.Injection;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshGraceTest {

    private static final Secret SPENT = Secret.of("gtr_spent");
    private static final Secret ACCESS = Secret.of("gta_new");
    private static final Secret REFRESH = Secret.of("gtr_new");

    private final AccessToken token = token(7, newPersonalToken(user(1), Scope.ALL), NOW.plusSeconds(60));
    private final TokenFamily family = identified(9, new TokenFamily());
    private final RefreshToken spent = identified(3, new RefreshToken() {
        @Override
        Optional<String> successor() {
            return Optional.ofNullable(kept);
        }
    });
    private String kept;
    private boolean ended;

    @BeforeEach
    void spend() {
        spent.spend(NOW);
        graceOf(30, 0).keep(presenting(SPENT), new IssuedToken(token, ACCESS, Optional.of(REFRESH)));
    }

    @Test
    void withinTheGraceTheSamePairIsGivenAgain() {
        IssuedToken again = graceOf(30, 29).again(presenting(SPENT)).orElseThrow();

        assertThat(again.token()).isSameAs(token);
        assertThat(again.value()).isEqualTo(ACCESS);
        assertThat(again.refreshValue()).contains(REFRESH);
    }

    @Test
    void afterItNothingIsGiven() {
        assertThat(graceOf(30, 30).again(presenting(SPENT))).isEmpty();
        assertThat(graceOf(0, 1).again(presenting(SPENT))).isEmpty();
    }

    @Test
    void whatIsKeptSaysNothingWithoutTheSpentToken() {
        assertThat(kept).doesNotContain(ACCESS.reveal()).doesNotContain(REFRESH.reveal());
        assertThat(graceOf(30, 1).again(presenting(Secret.of("gtr_other")))).isEmpty();
    }

    @Test
    void anAccessTokenThatHasEndedMeanwhileIsNotGivenAgain() {
        ended = true;
        assertThat(graceOf(30, 1).again(presenting(SPENT))).isEmpty();
    }

    @Test
    void withoutAGraceNothingIsKept() {
        kept = null;
        graceOf(0, 0).keep(presenting(SPENT), new IssuedToken(token, ACCESS, Optional.of(REFRESH)));
        assertThat(kept).isNull();
    }

    private LockedFamily presenting(Secret value) {
        return new LockedFamily(family, spent, value);
    }

    private RefreshGrace graceOf(int seconds, int later) {
        return Injection.into(new RefreshGrace(), new AccessTokenRepository() {
            @Override
            public Optional<AccessToken> findBySecret(Secret value) {
                return ended || !value.equals(ACCESS) ? Optional.empty() : Optional.of(token);
            }
        }, new RefreshTokenRepository() {
            @Override
            void forgetSuccessors(long familyId) {
                kept = null;
            }

            @Override
            void keepSuccessor(long id, String sealed) {
                assertThat(id).isEqualTo(3);
                kept = sealed;
            }
        }, new TokenConfig(true, Duration.ofSeconds(10), Duration.ofSeconds(seconds), Duration.ofDays(1), true,
                Duration.ZERO, 0), Clock.fixed(NOW.plusSeconds(later), ZoneOffset.UTC));
    }
}
