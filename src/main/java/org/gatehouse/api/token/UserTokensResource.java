package org.gatehouse.api.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/**
 * {@code /api/v2/users/N/tokens/}, {@code …/authorized_tokens/} (those of applications) and {@code …/personal_tokens/}.
 *
 * <p>Nobody makes a token that acts as somebody else: whoever posts to the list of another user is refused.
 */
@Path("users/{user}/{kind: tokens|authorized_tokens|personal_tokens}")
@ApplicationScoped
@RetryOnConflict
public class UserTokensResource implements Described {

    private static final String AUTHORIZED = "authorized_tokens";
    private static final String PERSONAL = "personal_tokens";

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess userAccess;
    @Inject
    private TokenPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("user") ObjectId id, @PathParam("kind") String kind, @Context UriInfo uri) {
        Criterion personal = Criterion.isNull("applicationId");
        return pages.list(uri, Criterion.is("userId", user(id).id()).and(switch (kind) {
            case PERSONAL -> personal;
            case AUTHORIZED -> personal.not();
            default -> Criterion.ALL;
        }));
    }

    @POST
    public Response create(@PathParam("user") ObjectId id, @PathParam("kind") String kind, RequestBody body) {
        if (user(id).id() != current.required().userId()) {
            throw ApiException.forbidden();
        }
        TokenForm form = TokenForm.read(body, Form.Purpose.CREATE);
        if (kind.equals(PERSONAL)) { // AWX: an application in the body is ignored
            return pages.create(form, Optional.empty());
        }
        if (kind.equals(AUTHORIZED)) {
            form.requireApplication();
        }
        return pages.create(form);
    }

    @Override
    public Description describe(UriInfo uri) {
        boolean himself = user(ObjectId.of(uri, "user").orElseThrow()).id() == current.required().userId();
        TableDescription list = TableDescription.list(ObjectType.ACCESS_TOKEN, TokenFields.ALL);
        return (switch (uri.getPathParameters().getFirst("kind")) {
            case PERSONAL -> list.addable(himself, "application");
            case AUTHORIZED -> list.addable(himself).requiring("application");
            default -> list.addable(himself);
        }).description();
    }

    private User user(ObjectId id) {
        return Lookups.readable(users, id.value(), userAccess.visibleTo(current.required()));
    }
}
