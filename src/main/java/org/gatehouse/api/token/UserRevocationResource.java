package org.gatehouse.api.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.domain.token.EndedTokens;
import org.gatehouse.domain.token.TokenRevocation;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.TokenAccess;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/**
 * {@code /api/v2/users/N/revoke_tokens/}: ends all tokens of a user and what would become some, and answers how
 * many; his sessions live on.
 */
@Path("users/{user}/revoke_tokens")
@ApplicationScoped
@RetryOnConflict
public class UserRevocationResource {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess userAccess;
    @Inject
    private TokenAccess access;
    @Inject
    private TokenRevocation revocation;
    @Inject
    private CurrentCaller current;

    @POST
    public JsonObject revoke(@PathParam("user") ObjectId id) {
        User user = Lookups.readable(users, id.value(), userAccess.visibleTo(current.required()));
        if (!access.mayEndAllOf(current.required(), user)) {
            throw ApiException.forbidden();
        }
        OptionalLong userId = OptionalLong.of(user.id());
        int[] counts = {0, 0};
        Consumer<EndedTokens> counting = ended -> {
            counts[0] += ended.accessTokens().size();
            counts[1] += ended.refreshTokens().size();
        };
        EndedTokens.untilFinished(() -> revocation.endUnredeemed(userId), counting);
        EndedTokens.untilFinished(() -> revocation.endFamilies(userId), counting);
        EndedTokens.untilFinished(() -> revocation.endAccessTokens(userId), counting);
        return Json.createObjectBuilder().add("access_tokens", counts[0]).add("refresh_tokens", counts[1]).build();
    }
}
