package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.domain.user.UserService;
import org.gatehouse.platform.crypto.PasswordHasher;
import org.gatehouse.platform.crypto.Secret;

/** Knows users by name and password; whoever is unknown or switched off costs as much time as anybody else. */
@ApplicationScoped
public class PasswordVerifier {

    @Inject
    private UserRepository users;
    @Inject
    private UserService userService;
    @Inject
    private PasswordHasher hasher;

    /** The active user of this name, if this is his password. */
    public Optional<User> verify(String username, Secret password) {
        Optional<User> user = users.findByUsername(username).filter(User::isActive);
        if (user.isEmpty()) {
            hasher.verifiesNobody(password);
            return Optional.empty();
        }
        if (!hasher.verifies(password, user.get().passwordHash())) {
            return Optional.empty();
        }
        if (hasher.isOutdated(user.get().passwordHash())) {
            return Optional.of(userService.rehash(user.get(), password));
        }
        return user;
    }
}
