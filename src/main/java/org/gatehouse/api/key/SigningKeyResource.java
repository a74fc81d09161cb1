package org.gatehouse.api.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.key.SigningKey;
import org.gatehouse.domain.key.SigningKeyRepository;
import org.gatehouse.domain.key.SigningKeyService;
import org.gatehouse.domain.key.SigningKeys;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.access.SigningKeyAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/signing_keys/}, and a way to have new ones. */
@Path("signing_keys")
@ApplicationScoped
@RetryOnConflict
public class SigningKeyResource implements Described {

    /** One of the two servers would otherwise take the last word of another URL for an id. */
    private static final String ONE = "{id: [0-9]+}";

    @Inject
    private SigningKeyRepository repository;
    @Inject
    private SigningKeyService service;
    @Inject
    private SigningKeys keys;
    @Inject
    private SigningKeyAccess access;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@Context UriInfo uri) {
        ListParameters parameters = ListParameters.of(uri, SigningKeyFields.ALL);
        Criterion visible = access.visibleTo(current.required()).and(parameters.criterion(sight));
        return PageRepresentation.of(repository.page(visible, parameters.order(sight, OrderBy.ascending("id")),
                parameters.page()), uri, SigningKeyRepresentation::of);
    }

    @GET
    @Path(ONE)
    public JsonObject read(@PathParam("id") ObjectId id) {
        return SigningKeyRepresentation
                .of(Lookups.readable(repository, id.value(), access.visibleTo(current.required())));
    }

    /** New keys take over soon; the answer shows them. Whoever asks again before they do gets the same ones. */
    @POST
    @Path("rotate")
    public JsonObject rotate() {
        if (!access.mayRotate(current.required())) {
            throw ApiException.forbidden();
        }
        requireSecretKey();
        return all(service.rotate());
    }

    /** A key that others may know is of no use from now on; the answer shows what signs in its place. */
    @POST
    @Path(ONE + "/withdraw")
    public JsonObject withdraw(@PathParam("id") ObjectId id) {
        SigningKey key = Lookups.permitted(repository, id.value(), access.visibleTo(current.required()),
                access.withdrawableBy(current.required()));
        requireSecretKey();
        return all(service.withdraw(key.id()));
    }

    private void requireSecretKey() {
        if (!keys.areAvailable()) {
            throw ApiException.of(409, "This server has no secret key, so it has no signing keys.");
        }
    }

    private static JsonObject all(List<SigningKey> signing) {
        JsonArrayBuilder results = Json.createArrayBuilder();
        signing.forEach(key -> results.add(SigningKeyRepresentation.of(key)));
        return Json.createObjectBuilder().add("count", signing.size()).add("results", results).build();
    }

    @Override
    public Description describe(UriInfo uri) {
        return (ObjectId.of(uri, "id").isPresent() ? TableDescription.object(ObjectType.SIGNING_KEY,
                SigningKeyFields.ALL) : TableDescription.list(ObjectType.SIGNING_KEY, SigningKeyFields.ALL))
                        .description();
    }
}
