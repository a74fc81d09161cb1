package org.gatehouse.operations.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.logging.Logger;
import org.gatehouse.domain.key.SigningKeyService;
import org.gatehouse.platform.config.ConfigKey;
import org.gatehouse.platform.config.ConfigurationException;
import org.gatehouse.platform.config.DatabaseConfig;
import org.gatehouse.platform.config.KeyConfig;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.SecretFile;

/**
 * Finds the secret key of the installation: in the settings or, for the embedded database, in the file
 * {@code secret-key} beside it, which the first start makes.
 *
 * <p>A database that others may share must not depend on a file of one node, so with MySQL the setting is needed;
 * without it nothing is ever sealed, and whatever needs signing keys is off.
 */
@ApplicationScoped
public class SecretKeyStart {

    private static final Logger LOG = Logger.getLogger(SecretKeyStart.class.getName());
    private static final int LENGTH = 43; // of base62: 256 bits

    @Inject
    private KeyConfig config;
    @Inject
    private ServerConfig server;
    @Inject
    private DatabaseConfig database;
    @Inject
    private SigningKeyService keys;
    @Inject
    private RandomText random;

    /** Opens the vault of the installation, and makes its signing keys if it has none. */
    public void open() throws IOException {
        Optional<Secret> secretKey = isInFile() ? Optional.of(ofFile()) : config.secretKey().map(Secret::of);
        if (secretKey.isEmpty() && keys.isSealed()) {
            throw mistake("must be set: the database holds keys that were encrypted under it");
        }
        if (secretKey.isEmpty()) {
            LOG.info(() -> "No signing keys: OpenID Connect and JWTs are off until "
                    + ConfigKey.SECRET_KEY.variable() + " is set");
        } else if (!keys.open(secretKey.get())) {
            throw mistake("is not the key under which this database was encrypted"
                    + (isInFile() ? "; it was read from " + file() : ""));
        }
    }

    /** Whether the key is not a setting but a file of ours. */
    public boolean isInFile() {
        return config.secretKey().isEmpty() && database.isH2();
    }

    /** A new key, as good as they get. */
    public Secret newKey() {
        return Secret.of(random.base62(LENGTH));
    }

    /** Seals everything under the new key, which is on disk before, if that is where it belongs. */
    public void replaceWith(Secret secretKey) throws IOException {
        if (isInFile()) {
            SecretFile.write(draft(), secretKey);
        }
        keys.reseal(secretKey);
        keys.open(secretKey);
        if (isInFile()) {
            Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The file is there before anything is sealed: a first start that is killed loses nothing. */
    private Secret ofFile() throws IOException {
        if (Files.exists(draft()) && keys.isSealedUnder(SecretFile.read(draft()))) { // killed while it was replaced
            Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file())) {
            if (keys.isSealed()) {
                throw mistake("must be set: the database holds keys that were encrypted, and " + file()
                        + " is missing");
            }
            SecretFile.write(file(), newKey());
        }
        return SecretFile.read(file());
    }

    private Path file() {
        return server.dataDirectory().resolve("secret-key");
    }

    private Path draft() {
        return server.dataDirectory().resolve("secret-key.draft");
    }

    private static ConfigurationException mistake(String what) {
        return ConfigurationException.about(ConfigKey.SECRET_KEY, what);
    }
}
