package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.identified;
import static org.gatehouse.fixture.Entities.newPersonalToken;
import static org.gatehouse.fixture.Entities.token;
import static org.gatehouse.fixture.Entities.user;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.fixture.Injection;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;

class UnredeemedCodesTest {

    private static final OptionalLong SOMEBODY = OptionalLong.of(1);

    private final List<AuthorizationCode> found = new ArrayList<>(List.of(code(7), code(8), code(9)));
    private final List<Long> removed = new ArrayList<>();
    private Runnable whileItWaits = () -> {
    };

    private final UnredeemedCodes codes = Injection.into(new UnredeemedCodes(), Clock.fixed(NOW, ZoneOffset.UTC),
            new AuthorizationCodeRepository() {
                @Override
                List<Long> unredeemed(OptionalLong userId, Instant now, int most) {
                    return userId.equals(SOMEBODY) && now.equals(NOW)
                            ? found.stream().map(AuthorizationCode::id).limit(most).toList()
                            : List.of();
                }

                @Override
                public List<AuthorizationCode> lockAll(Collection<Long> ids) {
                    whileItWaits.run();
                    return found.stream().filter(code -> ids.contains(code.id())).toList();
                }

                @Override
                public void removeAll(Collection<Long> ids) {
                    removed.addAll(ids);
                }
            });

    private static AuthorizationCode code(long id) {
        return identified(id, new AuthorizationCode(
                new NewAuthorizationCode(user(1), application(2), new CodeRedirect("https://client.example.org/", true),
                        Scope.ALL, Optional.empty(), Optional.empty(), Authorization.UNKNOWN),
                Secret.of("code" + id), NOW.plusSeconds(60), NOW));
    }

    @Test
    void allThatIsLeftEnds() {
        assertThat(codes.end(SOMEBODY, 4)).isTrue();
        assertThat(removed).containsExactly(7L, 8L, 9L);
    }

    @Test
    void moreThanAStepIsSaidToBeMore() {
        assertThat(codes.end(SOMEBODY, 2)).isFalse();
        assertThat(removed).containsExactly(7L, 8L);
    }

    @Test
    void whatIsRedeemedWhileItIsWaitedForStaysToBeRecognised() {
        whileItWaits = () -> found.get(1)
                .redeem(token(5, newPersonalToken(user(1), Scope.ALL), NOW.plusSeconds(100)), NOW);

        assertThat(codes.end(SOMEBODY, 4)).isTrue();
        assertThat(removed).containsExactly(7L, 9L);
    }

    @Test
    void whatIsGoneWhenItsTurnComesIsNoFailure() {
        whileItWaits = found::clear;

        assertThat(codes.end(SOMEBODY, 4)).isTrue();
        assertThat(removed).isEmpty();
    }
}
