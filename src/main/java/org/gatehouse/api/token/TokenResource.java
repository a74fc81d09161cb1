package org.gatehouse.api.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.domain.token.TokenService;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.TokenAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/tokens/}. */
@Path("tokens")
@ApplicationScoped
@RetryOnConflict
public class TokenResource implements Described {

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private TokenAccess access;
    @Inject
    private TokenService service;
    @Inject
    private TokenPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@Context UriInfo uri) {
        return pages.list(uri, Criterion.ALL);
    }

    @POST
    public Response create(RequestBody body) {
        return pages.create(TokenForm.read(body, Form.Purpose.CREATE));
    }

    @GET
    @Path("{id}")
    public JsonObject read(@PathParam("id") ObjectId id) {
        return TokenRepresentation
                .of(Lookups.readable(tokens, id.value(), access.visibleTo(current.required())));
    }

    @PUT
    @Path("{id}")
    public JsonObject replace(@PathParam("id") ObjectId id, RequestBody body) {
        return change(id, body, Form.Purpose.REPLACE);
    }

    @PATCH
    @Path("{id}")
    public JsonObject change(@PathParam("id") ObjectId id, RequestBody body) {
        return change(id, body, Form.Purpose.CHANGE);
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") ObjectId id) {
        service.revoke(Lookups.permitted(tokens, id.value(), access.visibleTo(current.required()),
                access.deletableBy(current.required())));
    }

    @Override
    public Description describe(UriInfo uri) {
        Caller caller = current.required();
        return ObjectId.of(uri, "id")
                .map(id -> TableDescription.object(ObjectType.ACCESS_TOKEN, TokenFields.ALL)
                        .changeable(Lookups.isPermitted(tokens, id.value(), access.changeableBy(caller)))
                        .deletable(Lookups.isPermitted(tokens, id.value(), access.deletableBy(caller))))
                .orElseGet(() -> TableDescription.list(ObjectType.ACCESS_TOKEN, TokenFields.ALL)
                        .addable(access.mayAdd(caller, Optional.empty())))
                .description();
    }

    private JsonObject change(ObjectId id, RequestBody body, Form.Purpose purpose) {
        AccessToken token = Lookups.permitted(tokens, id.value(), access.visibleTo(current.required()),
                access.changeableBy(current.required()));
        TokenForm form = TokenForm.read(body, purpose);
        form.check();
        form.scope().filter(wanted -> !access.mayRescope(current.required(), token, wanted)).ifPresent(wider -> {
            throw ApiException.forbidden("Only the user of a token may widen its scope.");
        });
        return TokenRepresentation
                .of(service.change(token.id(), form.toChanges(access.mayWiden(current.required(), token))));
    }
}
