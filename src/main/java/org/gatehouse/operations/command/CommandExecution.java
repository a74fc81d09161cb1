package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.key.NoSecretKeyException;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.ExitCode;
import org.gatehouse.operations.commandline.UsageException;
import org.gatehouse.platform.crypto.OverloadedException;
import org.gatehouse.platform.persistence.SqlFailure;

/** Runs a command and makes an exit code of however it ends. */
@ApplicationScoped
public class CommandExecution {

    private static final Logger LOG = Logger.getLogger(CommandExecution.class.getName());

    @Inject
    private Commands commands;

    void run(ReceivedCommand received, AnswerLines answer) {
        try {
            answer.end(execute(received, answer));
        } catch (SecretWantedException unfinished) {
            answer.ask(unfinished.wanted());
        }
    }

    private ExitCode execute(ReceivedCommand received, AnswerLines answer) {
        try {
            commands.of(received.syntax()).run(Arguments.of(received.syntax(), received.arguments()), answer);
            return ExitCode.DONE;
        } catch (UsageException misunderstood) {
            answer.complain(misunderstood.getMessage());
            return ExitCode.USAGE;
        } catch (CommandException refused) {
            answer.complain(refused.getMessage());
        } catch (RuleViolationException broken) {
            broken.violations().forEach((field, messages) -> answer.complain(field.equals(
                    RuleViolationException.WHOLE_OBJECT) ? String.join(" ", messages)
                            : field + ": " + String.join(" ", messages)));
        } catch (SecretWantedException unfinished) {
            throw unfinished;
        } catch (RuntimeException failure) {
            answer.complain(reason(received, failure));
        }
        return ExitCode.FAILED;
    }

    private static String reason(ReceivedCommand received, RuntimeException failure) {
        if (failure instanceof OverloadedException) {
            return "The server is checking too many passwords. Try again in a moment.";
        }
        if (failure instanceof NoSecretKeyException) {
            return "This server does not have the secret key of the installation. Start it again with that one.";
        }
        if (SqlFailure.of(failure) == SqlFailure.OUTAGE) {
            return "The database is not available.";
        }
        LOG.log(Level.SEVERE, "unforeseen failure of the command " + received.syntax().commandName(), failure);
        return "The command failed; the log of the server says why.";
    }
}
