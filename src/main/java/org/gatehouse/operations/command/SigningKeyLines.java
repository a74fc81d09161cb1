package org.gatehouse.operations.command;

import java.util.List;
import org.gatehouse.domain.key.SigningKey;
import org.gatehouse.domain.key.SigningKeys;
import org.gatehouse.platform.config.ConfigKey;
import org.gatehouse.platform.time.Iso8601;

/** What the commands about signing keys have in common. */
final class SigningKeyLines {

    private SigningKeyLines() {
    }

    static void require(SigningKeys keys) throws CommandException {
        if (!keys.areAvailable()) {
            throw new CommandException("This server has no secret key, so it has no signing keys. Set "
                    + ConfigKey.SECRET_KEY.variable() + " and start it again.");
        }
    }

    /** One line a key: its name, its algorithm, from when it signs. */
    static void print(List<SigningKey> signing, Conversation operator) {
        signing.forEach(key -> operator
                .print(key.kid() + " " + key.algorithm() + " signs from " + Iso8601.format(key.signsFrom())));
    }
}
