package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.newApplication;
import static org.gatehouse.fixture.Entities.newPersonalToken;
import static org.gatehouse.fixture.Entities.organization;
import static org.gatehouse.fixture.Entities.switchedOffUser;
import static org.gatehouse.fixture.Entities.token;
import static org.gatehouse.fixture.Entities.user;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.user.User;
import org.gatehouse.fixture.Awx;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    private static final Instant END = NOW.plusSeconds(60);
    private static final Application LIVING = application(2);
    private static final Application OFF = application(3, newApplication(null, null, false));

    @Test
    @Awx(111)
    void anExpiredTokenIsRefused() {
        AccessToken token = token(1, newPersonalToken(user(1), Scope.ALL), END);

        assertThat(token.isUsable(END.minusNanos(1000))).isTrue();
        assertThat(token.isUsable(END)).isFalse();
    }

    @Test
    void aTokenOfASwitchedOffUserIsRefused() {
        assertThat(usable(switchedOffUser(1), null, null)).isFalse();
        assertThat(usable(switchedOffUser(1), LIVING, null)).isFalse();
    }

    @Test
    void aTokenOfASwitchedOffApplicationIsRefused() {
        assertThat(usable(user(1), LIVING, null)).isTrue();
        assertThat(usable(user(1), OFF, null)).isFalse();
        assertThat(usable(null, OFF, null)).isFalse();
    }

    @Test
    void aTokenOfAnApplicationWhoseOwnerIsSwitchedOffIsRefused() {
        assertThat(usable(user(1), application(4, newApplication(switchedOffUser(5), null, true)), null)).isFalse();
        assertThat(usable(user(1), application(4, newApplication(null, organization(6, false), true)), null))
                .isFalse();
        assertThat(usable(user(1), application(4, newApplication(user(5), organization(6, true), true)), null))
                .isTrue();
    }

    @Test
    void aTokenEndsWithTheApplicationThatAskedForIt() {
        assertThat(usable(user(1), null, LIVING)).isTrue();
        assertThat(usable(user(1), null, OFF)).isFalse();
    }

    @Test
    void aTokenOfAnApplicationThatActsForItselfNeedsNoUser() {
        assertThat(usable(null, LIVING, null)).isTrue();
    }

    @Test
    void aTokenIsIssuedToItsOwnApplicationOnly() {
        AccessToken issued = token(1, wanted(user(1), LIVING, null), END);

        assertThat(issued.isIssuedTo(application(2))).isTrue();
        assertThat(issued.isIssuedTo(application(3))).isFalse();
        assertThat(token(1, newPersonalToken(user(1), Scope.ALL), END).isIssuedTo(LIVING)).isFalse();
    }

    @Test
    @Awx(132)
    void theRecordOfATokenHoldsTheMaskInPlaceOfItsValue() {
        Map<String, Object> snapshot = token(7, wanted(user(1), LIVING, null), END).snapshot();

        assertThat(snapshot).containsEntry("token", Secret.MASK).containsEntry("user", "user1-1")
                .containsEntry("application", "application-2").containsEntry("id", 7L);
        assertThat(snapshot.toString()).doesNotContain("abcdefghijklmnopqrstuvwxyz");
    }

    @Test
    @Awx(133)
    void aChangedScopeIsRecordedWithItsOldAndNewValue() {
        AccessToken token = token(7, newPersonalToken(user(1), Scope.DEFAULT), END);
        Map<String, Object> before = token.snapshot();
        token.change(new TokenChanges(Scope.of("read"), Optional.empty(), false), NOW.plusSeconds(1));

        assertThat(Change.differences(before, token.snapshot())).hasSize(1)
                .hasEntrySatisfying("scope", values -> assertThat(values).containsExactly("write", "read"));
        assertThat(token.modified()).isEqualTo(NOW.plusSeconds(1));
    }

    private static boolean usable(User user, Application application, Application origin) {
        return token(1, wanted(user, application, origin), END).isUsable(NOW);
    }

    private static NewToken wanted(User user, Application application, Application origin) {
        return new NewToken(Optional.ofNullable(user), Optional.ofNullable(application), Scope.ALL, "",
                Optional.empty(),
                Optional.ofNullable(origin).map(parent -> new TokenOrigin(parent, END, OptionalLong.empty())));
    }
}
