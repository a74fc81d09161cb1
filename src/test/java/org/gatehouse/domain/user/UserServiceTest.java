package org.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.fixture.Entities.user;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import org.gatehouse.fixture.Injection;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;

class UserServiceTest {

    private final User promoted = user(1, new NewUser("user1", "", "", "", Secret.of("unused"), true, false, true));

    private final UserService service = Injection.into(new UserService(), new UserRepository() {
        @Override
        List<User> lockRescuers() {
            return List.of(promoted, user(2));
        }

        @Override
        public Optional<User> lock(long id) {
            return Optional.of(promoted);
        }
    });

    @Test
    void whoeverHasBecomeASuperuserMeanwhileIsNotDeleted() {
        assertThatThrownBy(() -> service.delete(user(1))).isInstanceOf(OptimisticLockException.class);
    }
}
