package org.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.user;

import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;

class UserTest {

    @Test
    void theRecordOfAUserNeverHoldsHisPassword() {
        assertThat(user(1).snapshot()).containsEntry("password", "hidden").containsEntry("username", "user1");
        assertThat(user(1).snapshot().toString()).doesNotContain("unused hash");
    }

    @Test
    void aPasswordUnderNewerParametersIsNoChange() {
        User user = user(1);
        user.replaceHash("newer");
        assertThat(user.modified()).isEqualTo(NOW);

        user.changePassword("another", NOW.plusSeconds(1));
        assertThat(user.modified()).isEqualTo(NOW.plusSeconds(1));
        assertThat(user.passwordHash()).isEqualTo("another");
    }

    @Test
    void whatIsNotGivenStaysAsItIs() {
        User user = user(1);
        user.change(new UserChanges(Optional.empty(), Optional.of("Eva"), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false)), NOW.plusSeconds(1));

        assertThat(user.snapshot()).containsEntry("username", "user1").containsEntry("first_name", "Eva")
                .containsEntry("is_active", false).containsEntry("is_superuser", false);
    }

    @Test
    void onlyAnActiveSuperuserCanRescue() {
        assertThat(superuser(true).canRescue()).isTrue();
        assertThat(superuser(false).canRescue()).isFalse();
        assertThat(user(1).canRescue()).isFalse();
    }

    private static User superuser(boolean active) {
        return user(1, new NewUser("root", "", "", "", Secret.of("unused"), true, false, active));
    }
}
