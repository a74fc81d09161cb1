package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.gatehouse.domain.key.SigningKeys;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.key.SecretKeyStart;
import org.gatehouse.platform.config.ConfigKey;
import org.gatehouse.platform.crypto.Secret;

/** {@code regenerate_secret_key}: makes a new secret key and encrypts under it whatever the old one has encrypted. */
@ApplicationScoped
public class RegenerateSecretKey implements Command {

    @Inject
    private SigningKeys keys;
    @Inject
    private SecretKeyStart secretKey;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.REGENERATE_SECRET_KEY;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) throws CommandException {
        if (!keys.areAvailable()) {
            throw new CommandException("There is no secret key, so nothing is encrypted. Set "
                    + ConfigKey.SECRET_KEY.variable() + " and start the server again.");
        }
        Secret fresh = secretKey.newKey();
        if (!secretKey.isInFile()) { // shown before it counts: a key that nobody has seen would lock everybody out
            operator.print(fresh.reveal());
        }
        try {
            secretKey.replaceWith(fresh);
        } catch (IOException stuck) {
            throw new CommandException("The new key could not be written to the data directory.");
        }
        operator.complain(secretKey.isInFile() ? "The new secret key is in the file secret-key of the data directory."
                : "From now on " + ConfigKey.SECRET_KEY.variable()
                        + " must be the key above, on every node; start the other nodes again with it.");
    }
}
