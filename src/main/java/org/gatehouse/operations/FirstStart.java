package org.gatehouse.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.installation.InstallationService;
import org.gatehouse.domain.user.NewUser;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.config.FirstAdminConfig;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.PasswordHasher;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.SecretFile;

/**
 * Makes the first superuser. A generated password goes into {@code <data dir>/admin-password}, never into the log; the
 * file goes when that password is changed.
 */
@ApplicationScoped
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
    private static final int PASSWORD_LENGTH = 24;

    @Inject
    private InstallationService installation;
    @Inject
    private FirstAdminConfig admin;
    @Inject
    private ServerConfig server;
    @Inject
    private UserRepository users;
    @Inject
    private PasswordHasher hasher;
    @Inject
    private RandomText random;

    void prepare() throws IOException {
        if (admin.password().isPresent()) {
            Secret chosen = Secret.of(admin.password().get());
            if (installation.prepare(NewUser.superuser(admin.username(), chosen)).isPresent()) {
                LOG.info(() -> "Made the superuser \"" + admin.username() + "\"");
            }
        } else {
            prepareWithGeneratedPassword();
        }
    }

    /** The password is on disk before the user exists: a first start that is killed must not lock everybody out. */
    private void prepareWithGeneratedPassword() throws IOException {
        Path draft = file().resolveSibling("admin-password.draft");
        boolean interrupted = Files.exists(draft);
        Secret password = interrupted ? SecretFile.read(draft) : Secret.of(random.base62(PASSWORD_LENGTH));
        SecretFile.write(draft, password);
        boolean made = installation.prepare(NewUser.superuser(admin.username(), password)).isPresent();
        if (made || interrupted && isPasswordOfAdmin(password)) {
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
            LOG.info(() -> "Made the superuser \"" + admin.username() + "\"; the password is in " + file());
        }
        Files.deleteIfExists(draft);
    }

    private boolean isPasswordOfAdmin(Secret password) {
        return users.findByUsername(admin.username())
                .filter(user -> hasher.verifies(password, user.passwordHash())).isPresent();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        if (change instanceof Change.Updated updated && updated.object() instanceof User user
                && updated.differences().containsKey("password") && user.username().equals(admin.username())) {
            try {
                Files.deleteIfExists(file());
            } catch (IOException stuck) {
                LOG.log(Level.WARNING, "could not delete " + file() + ", which holds an old password", stuck);
            }
        }
    }

    private Path file() {
        return server.dataDirectory().resolve("admin-password");
    }
}
