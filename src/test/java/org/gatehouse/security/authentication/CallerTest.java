package org.gatehouse.security.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.newPersonalToken;
import static org.gatehouse.fixture.Entities.token;
import static org.gatehouse.fixture.Entities.user;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.ScopeWords;
import org.gatehouse.domain.token.TokenOrigin;
import org.gatehouse.domain.user.NewUser;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final Instant END = NOW.plusSeconds(60);
    private static final Scope READ = Scope.of("read").orElseThrow();
    private static final Application CLIENT = application(2);

    @Test
    void nothingMasksTheRightsOfAPassword() {
        Caller caller = Caller.of(user(1));

        assertThat(caller.getName()).isEqualTo("user1");
        assertThat(caller.scope().words()).isEqualTo(ScopeWords.names());
        assertThat(caller.tokenOrigin()).isEmpty();
        assertThat(caller.groups()).contains("user", "scope:read", "scope:write", "scope:openid");
    }

    @Test
    void aTokenMasksTheRightsOfItsUser() {
        Caller caller = Caller.of(token(3, newPersonalToken(flagged(true, false), READ), END));

        assertThat(caller.scope()).isEqualTo(READ);
        assertThat(caller.isSuperuser()).isTrue();
        assertThat(caller.groups()).containsExactly("user", "superuser", "scope:read");
    }

    @Test
    void anApplicationThatActsForItselfIsNobody() {
        Caller caller = Caller.of(token(3, NewToken.granted(CLIENT, Optional.empty(), READ), END));

        assertThat(caller.getName()).isEqualTo("client2");
        assertThat(caller.user()).isEmpty();
        assertThat(caller.userId()).isZero();
        assertThat(caller.seesEverything()).isFalse();
        assertThat(caller.groups()).containsExactly("scope:read");
    }

    @Test
    void anAuditorReadsEverythingAndASuperuserIsMoreThanAnAuditor() {
        assertThat(Caller.of(flagged(false, true)).isSystemAuditor()).isTrue();
        assertThat(Caller.of(flagged(false, true)).seesEverything()).isTrue();
        assertThat(Caller.of(flagged(true, true)).isSystemAuditor()).isFalse();
        assertThat(Caller.of(flagged(true, true)).groups()).doesNotContain("auditor");
        assertThat(Caller.of(user(1)).seesEverything()).isFalse();
    }

    @Test
    void whatAnApplicationTokenMakesEndsWithTheApplicationAndTheToken() {
        Caller caller = Caller.of(token(3, NewToken.granted(CLIENT, Optional.of(user(1)), Scope.ALL), END));

        assertThat(caller.tokenOrigin()).contains(new TokenOrigin(CLIENT, END, OptionalLong.empty()));
    }

    @Test
    void whatAnOffspringOfAnApplicationTokenMakesDoesSoToo() {
        NewToken wanted = new NewToken(Optional.of(user(1)), Optional.empty(), Scope.ALL, "", Optional.empty(),
                Optional.of(new TokenOrigin(CLIENT, END, OptionalLong.empty())));

        assertThat(Caller.of(token(3, wanted, END)).tokenOrigin())
                .contains(new TokenOrigin(CLIENT, END, OptionalLong.empty()));
    }

    @Test
    void whatAPersonalTokenMakesStandsByItself() {
        assertThat(Caller.of(token(3, newPersonalToken(user(1), Scope.ALL), END)).tokenOrigin()).isEmpty();
    }

    private static User flagged(boolean superuser, boolean auditor) {
        return user(1, new NewUser("boss", "", "", "", Secret.of("unused"), superuser, auditor, true));
    }
}
