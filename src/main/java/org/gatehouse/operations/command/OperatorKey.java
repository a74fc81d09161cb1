package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.gatehouse.operations.commandline.OperationsDoor;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.SecretFile;
import org.gatehouse.platform.crypto.SecretFormat;

/**
 * What proves that a command comes from the server's own account: a secret in a file that only that account can read.
 *
 * <p>Every start makes a new one, so that a key that was sent to the wrong process while the server was down is worth
 * nothing. The file is read at each question: nodes that share a data directory share the key of the youngest.
 */
@ApplicationScoped
public class OperatorKey {

    private static final SecretFormat FORMAT = new SecretFormat("gto");

    @Inject
    private ServerConfig server;
    @Inject
    private RandomText random;

    /** Makes a new key. */
    public void renew() throws IOException {
        SecretFile.write(file(), FORMAT.next(random));
    }

    /** Whether this is the key, compared in constant time. */
    boolean is(Secret presented) {
        try {
            return FORMAT.fits(presented) && SecretFile.read(file()).equals(presented);
        } catch (IOException gone) {
            return false;
        }
    }

    private Path file() {
        return server.dataDirectory().resolve(OperationsDoor.KEY_FILE);
    }
}
