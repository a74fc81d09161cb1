package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserChanges;
import org.gatehouse.domain.user.UserService;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.purge.Steps;
import org.gatehouse.platform.crypto.Secret;

/** {@code changepassword}: a new password for somebody; the way back in when nobody knows one. */
@ApplicationScoped
public class Changepassword implements Command {

    @Inject
    private NamedUsers named;
    @Inject
    private UserService users;
    @Inject
    private Steps steps;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.CHANGEPASSWORD;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) throws CommandException {
        User user = named.named(arguments.operand(), "user '" + arguments.operand() + "' does not exist");
        Secret password = ChosenPassword.ask(operator);
        steps.step(() -> users.change(user, UserChanges.password(password)));
        operator.print("Password changed successfully for user '" + user.username() + "'");
    }
}
