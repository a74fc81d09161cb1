package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.newPersonalToken;
import static org.gatehouse.fixture.Entities.token;
import static org.gatehouse.fixture.Entities.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Injection;
import org.junit.jupiter.api.Test;

@Awx(112)
class TokenUseTest {

    private final List<String> remembered = new ArrayList<>();
    private final TokenUse uses = Injection.into(new TokenUse(), new LastUse() {
        @Override
        public void remember(long tokenId, Instant now) {
            remembered.add(tokenId + " at " + now);
        }
    });

    @Test
    void aTokenIsRememberedOnceAMinuteHoweverOftenItIsUsed() {
        use(1, NOW);
        use(1, NOW.plusSeconds(1));
        use(1, NOW.plusSeconds(60));
        assertThat(remembered).containsExactly("1 at " + NOW);

        use(1, NOW.plusSeconds(61));
        assertThat(remembered).hasSize(2);
    }

    @Test
    void everyTokenCountsForItself() {
        use(1, NOW);
        use(2, NOW);

        assertThat(remembered).hasSize(2);
    }

    @Test
    void manyTokensAreForgottenInTime() {
        for (int id = 1; id <= 10_100; id++) {
            use(id, NOW);
        }
        use(1, NOW.plusSeconds(3600));

        assertThat(remembered).hasSize(10_101);
    }

    private void use(long id, Instant now) {
        uses.noted(token(id, newPersonalToken(user(1), Scope.ALL), NOW.plusSeconds(7200)), now);
    }
}
