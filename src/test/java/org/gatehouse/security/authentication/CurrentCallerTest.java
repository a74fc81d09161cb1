package org.gatehouse.security.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.fixture.Entities.user;

import org.junit.jupiter.api.Test;

class CurrentCallerTest {

    private final CurrentCaller current = new CurrentCaller();

    @Test
    void anAnonymousRequestHasNeitherCallerNorActor() {
        assertThat(current.get()).isEmpty();
        assertThat(current.userId()).isEmpty();
        assertThatThrownBy(current::required).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theCallerIsTheActor() {
        current.set(Caller.of(user(1)));

        assertThat(current.required().userId()).isEqualTo(1);
        assertThat(current.userId()).hasValue(1);
    }

    @Test
    void aProtocolActsForTheResourceOwnerWithoutMakingHimTheCaller() {
        current.actsFor(user(1));

        assertThat(current.userId()).hasValue(1);
        assertThat(current.get()).isEmpty();
    }
}
