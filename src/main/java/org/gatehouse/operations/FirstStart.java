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
import org.gatehouse.platform.config.FirstAdminConfig;
import org.gatehouse.platform.config.ServerConfig;
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
    private RandomText random;

    void prepare() throws IOException {
        boolean generated = admin.password().isEmpty();
        Secret password = Secret.of(admin.password().orElseGet(() -> random.base62(PASSWORD_LENGTH)));
        Path draft = file().resolveSibling("admin-password.draft");
        if (generated) { // before the user exists: a killed first start must not lock everybody out
            SecretFile.write(draft, password);
        }
        boolean made = installation.prepare(NewUser.superuser(admin.username(), password)).isPresent();
        if (made && generated) {
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(draft);
        if (made) {
            LOG.info(() -> "Made the superuser \"" + admin.username() + "\""
                    + (generated ? "; the password is in " + file() : ""));
        }
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
