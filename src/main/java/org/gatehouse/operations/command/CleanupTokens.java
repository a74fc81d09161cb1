package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.purge.Purge;

/** {@code cleanup_tokens}: purges tokens now. */
@ApplicationScoped
public class CleanupTokens implements Command {

    @Inject
    private Purge purge;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.CLEANUP_TOKENS;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) {
        operator.print("Expired OAuth 2 Access Tokens deleted: " + purge.accessTokens()); // AWX: the words
        operator.print("Expired OAuth 2 Refresh Tokens deleted: " + purge.refreshTokens());
    }
}
