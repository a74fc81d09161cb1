package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.newPersonalToken;
import static org.gatehouse.fixture.Entities.token;
import static org.gatehouse.fixture.Entities.user;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Injection;
import org.junit.jupiter.api.Test;

@Awx(112)
class TokenUseTest {

    private final List<List<Long>> written = new ArrayList<>();
    private final List<Runnable> scheduled = new ArrayList<>();
    private final TokenUse uses = Injection.into(new TokenUse(), new LastUse() {
        @Override
        public void remember(Collection<Long> tokenIds) {
            written.add(tokenIds.stream().sorted().toList());
        }
    }, Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ManagedScheduledExecutorService.class},
            (proxy, method, arguments) -> {
                scheduled.add((Runnable) arguments[0]);
                return null;
            }));

    @Test
    void aTokenIsWrittenOnceAMinuteHoweverOftenItIsUsed() {
        use(1, NOW);
        use(1, NOW.plusSeconds(1));
        aSecondLater();
        use(1, NOW.plusSeconds(60));
        assertThat(written).containsExactly(List.of(1L));
        assertThat(scheduled).isEmpty();

        use(1, NOW.plusSeconds(61));
        aSecondLater();
        assertThat(written).containsExactly(List.of(1L), List.of(1L));
    }

    @Test
    void allTokensThatAreUsedWithinASecondAreWrittenAtOnce() {
        use(1, NOW);
        use(2, NOW);
        assertThat(scheduled).hasSize(1);
        aSecondLater();
        use(3, NOW);
        aSecondLater();

        assertThat(written).containsExactly(List.of(1L, 2L), List.of(3L));
    }

    @Test
    void whatIsUnwrittenAtTheEndIsWrittenThen() {
        use(1, NOW);
        uses.write();
        aSecondLater();

        assertThat(written).containsExactly(List.of(1L));
    }

    @Test
    void manyTokensAreForgottenInTime() {
        for (int id = 1; id <= 10_100; id++) {
            use(id, NOW);
        }
        aSecondLater();
        use(1, NOW.plusSeconds(3600));
        aSecondLater();

        assertThat(written).hasSize(2);
        assertThat(written.get(0)).hasSize(10_000);
        assertThat(written.get(1)).containsExactly(1L);
    }

    private void aSecondLater() {
        List.copyOf(scheduled).forEach(Runnable::run);
        scheduled.clear();
    }

    private void use(long id, Instant now) {
        uses.noted(token(id, newPersonalToken(user(1), Scope.ALL), NOW.plusSeconds(7200)), now);
    }
}
