package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.gatehouse.activity.ActivityPurge;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.commandline.UsageException;
import org.gatehouse.operations.purge.Purge;

/** {@code cleanup_activitystream}: removes old entries now, whatever the retention setting says. */
@ApplicationScoped
public class CleanupActivitystream implements Command {

    /** AWX: its default. */
    private static final int USUAL_DAYS = 90;

    @Inject
    private ActivityPurge entries;
    @Inject
    private Purge purge;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.CLEANUP_ACTIVITYSTREAM;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) throws UsageException {
        Duration age = Duration.ofDays(arguments.number("days", 0, 36_500).orElse(USUAL_DAYS));
        if (arguments.has("dry-run")) {
            operator.print("Activity stream entries that would be deleted: " + entries.count(age));
        } else {
            operator.print("Activity stream entries deleted: " + purge.activityOlderThan(age));
        }
    }
}
