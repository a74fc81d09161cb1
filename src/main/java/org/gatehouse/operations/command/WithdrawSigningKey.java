package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.key.SigningKey;
import org.gatehouse.domain.key.SigningKeyService;
import org.gatehouse.domain.key.SigningKeys;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.purge.Steps;

/** {@code withdraw_signing_key}: a key that others may know is of no use from now on. */
@ApplicationScoped
public class WithdrawSigningKey implements Command {

    @Inject
    private SigningKeys keys;
    @Inject
    private SigningKeyService service;
    @Inject
    private Steps steps;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.WITHDRAW_SIGNING_KEY;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) throws CommandException {
        SigningKeyLines.require(keys);
        SigningKey key = keys.published(arguments.operand())
                .orElseThrow(() -> new CommandException("No published key has this name."));
        SigningKeyLines.print(steps.step(() -> service.withdraw(key.id())), operator);
    }
}
