package org.gatehouse.operations.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.gatehouse.domain.token.EndedTokens;
import org.gatehouse.domain.token.TokenRevocation;
import org.gatehouse.domain.user.User;
import org.gatehouse.operations.commandline.Arguments;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.operations.purge.Steps;

/** {@code revoke_oauth2_tokens}: ends access tokens of somebody or everybody, and refresh tokens if that is wanted. */
@ApplicationScoped
public class RevokeOauth2Tokens implements Command {

    @Inject
    private NamedUsers users;
    @Inject
    private TokenRevocation revocation;
    @Inject
    private Steps steps;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.REVOKE_OAUTH2_TOKENS;
    }

    @Override
    public void run(Arguments arguments, Conversation operator) throws CommandException {
        Optional<User> user = users.option(arguments);
        OptionalLong userId = user.isPresent() ? OptionalLong.of(user.get().id()) : OptionalLong.empty();
        if (arguments.has("all") || arguments.has("revoke_refresh")) {
            repeat(() -> revocation.endUnredeemed(userId), operator);
            repeat(() -> revocation.endFamilies(userId), operator);
        }
        repeat(() -> revocation.endAccessTokens(userId), operator);
    }

    private void repeat(Supplier<EndedTokens> work, Conversation operator) {
        EndedTokens.untilFinished(() -> steps.step(work), ended -> {
            ended.refreshTokens().forEach(id -> operator.print("revoked OAuth2RefreshToken " + id));
            ended.accessTokens().forEach(id -> operator.print("revoked OAuth2AccessToken " + id));
        });
    }
}
