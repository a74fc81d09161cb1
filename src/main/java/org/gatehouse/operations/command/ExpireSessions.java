package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.session.SessionService;
import org.gatehouse.domain.user.User;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.purge.Steps;

/** {@code expire_sessions}: signs somebody or everybody out. */
@ApplicationScoped
public class ExpireSessions implements Command {

    private static final int BATCH = 1000;

    @Inject
    private NamedUsers users;
    @Inject
    private SessionService sessions;
    @Inject
    private Steps steps;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.EXPIRE_SESSIONS;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) throws CommandException {
        Optional<User> user = users.option(arguments);
        long ended = user.isPresent() ? steps.step(() -> sessions.endAll(user.get().id()))
                : steps.untilNone(() -> sessions.endSome(BATCH));
        operator.print("Sessions ended: " + ended);
    }
}
