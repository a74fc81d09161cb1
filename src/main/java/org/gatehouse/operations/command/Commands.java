package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.gatehouse.operations.commandline.CommandSyntax;

/** All commands there are. */
@ApplicationScoped
public class Commands {

    @Inject
    @Any
    private Instance<Command> known;

    Command of(CommandSyntax syntax) {
        return known.stream().filter(command -> command.syntax() == syntax).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody answers " + syntax.commandName()));
    }
}
