package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.key.SigningKeyService;
import org.gatehouse.domain.key.SigningKeys;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.purge.Steps;

/** {@code rotate_signing_keys}: new keys take over soon; whoever asks again before they do is shown the same ones. */
@ApplicationScoped
public class RotateSigningKeys implements Command {

    @Inject
    private SigningKeys keys;
    @Inject
    private SigningKeyService service;
    @Inject
    private Steps steps;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.ROTATE_SIGNING_KEYS;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) throws CommandException {
        SigningKeyLines.require(keys);
        SigningKeyLines.print(steps.step(service::rotate), operator);
    }
}
