package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.operations.commandline.Arguments;

/** The users whom commands name. */
@ApplicationScoped
public class NamedUsers {

    @Inject
    private UserRepository users;

    /** The user of {@code --user}; none if it is not given. */
    Optional<User> option(Arguments arguments) throws CommandException {
        Optional<String> name = arguments.value("user");
        return name.isEmpty() ? Optional.empty()
                : Optional.of(named(name.get(), "A user with that username does not exist."));
    }

    User named(String name, String otherwise) throws CommandException {
        return users.findByUsername(name).orElseThrow(() -> new CommandException(otherwise));
    }
}
