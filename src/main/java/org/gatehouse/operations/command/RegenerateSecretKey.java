package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;

/** {@code regenerate_secret_key}: AWX replaces the key of its client secrets; here nothing is kept that has a key. */
@ApplicationScoped
public class RegenerateSecretKey implements Command {

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.REGENERATE_SECRET_KEY;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) {
        operator.complain(
                "There is no secret key: client secrets and tokens are kept as digests, passwords as hashes, and "
                        + "nothing else is encrypted. Nothing was changed.");
    }
}
