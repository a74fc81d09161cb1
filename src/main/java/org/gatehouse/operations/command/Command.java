package org.gatehouse.operations.command;

import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.commandline.UsageException;

/** Something that an operator may ask of the server; an application-scoped bean for each {@link CommandSyntax}. */
public interface Command {

    CommandSyntax syntax();

    /**
     * Does it. Secrets are asked for before anything is changed, because the command then begins anew. Work that may take
     * long is done in {@linkplain org.gatehouse.operations.purge.Steps steps}, and says what it has done as it goes.
     */
    void run(Arguments arguments, Conversation operator) throws UsageException, CommandException;
}
