package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.user.NewUser;
import org.gatehouse.domain.user.ProfileRules;
import org.gatehouse.domain.user.UserService;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.commandline.UsageException;
import org.gatehouse.operations.purge.Steps;
import org.gatehouse.platform.crypto.Secret;

/** {@code createsuperuser}: one more superuser. */
@ApplicationScoped
public class Createsuperuser implements Command {

    @Inject
    private UserService users;
    @Inject
    private Steps steps;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.CREATESUPERUSER;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) throws UsageException, CommandException {
        String username = arguments.value("username")
                .orElseThrow(() -> new UsageException("--username NAME is missing."));
        String email = arguments.value("email").orElse("");
        if (!ProfileRules.isEmail(email)) {
            throw new CommandException("Enter a valid email address.");
        }
        Secret password = ChosenPassword.ask(operator);
        steps.step(() -> users.create(new NewUser(username, "", "", email, password, true, false, true)));
        operator.print("Superuser created successfully.");
    }
}
