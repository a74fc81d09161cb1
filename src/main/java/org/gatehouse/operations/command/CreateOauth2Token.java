package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.token.ExternalUserException;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.TokenService;
import org.gatehouse.domain.user.User;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.commandline.UsageException;
import org.gatehouse.operations.purge.Steps;

/** {@code create_oauth2_token}: a personal token for somebody; prints its value and nothing else. */
@ApplicationScoped
public class CreateOauth2Token implements Command {

    @Inject
    private NamedUsers users;
    @Inject
    private TokenService tokens;
    @Inject
    private Steps steps;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.CREATE_OAUTH2_TOKEN;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) throws UsageException, CommandException {
        String name = arguments.value("user").orElseThrow(() -> new UsageException(
                "Username not supplied. Usage: create_oauth2_token --user NAME")); // AWX: the words, also below
        User user = users.named(name, "The user does not exist.");
        if (!user.isActive()) {
            throw new CommandException("The user is not active; his token would be refused.");
        }
        NewToken wanted = new NewToken(Optional.of(user), Optional.empty(), Scope.DEFAULT, "", Optional.empty(),
                Optional.empty());
        try {
            operator.print(steps.step(() -> tokens.issue(wanted)).value().reveal());
        } catch (ExternalUserException refused) {
            throw new CommandException(refused.getMessage());
        }
    }
}
