package org.gatehouse.domain.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The users. */
@ApplicationScoped
public class UserRepository extends JpaRepository<User> {

    public UserRepository() {
        super(User.class);
    }

    /** The user of exactly this name, to the byte. */
    public Optional<User> findByUsername(String username) {
        // MySQL ignores trailing spaces when it compares; no user name holds any
        return username.equals(username.strip()) ? findOne(Criterion.is("username", username)) : Optional.empty();
    }

    /** All superusers who could still sign in, locked until the transaction ends. */
    List<User> lockRescuers() {
        return entityManager().createQuery(
                "select u from User u where u.superuser = true and u.active = true order by u.id", User.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
