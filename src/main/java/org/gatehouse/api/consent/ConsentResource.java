package org.gatehouse.api.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.consent.Consent;
import org.gatehouse.domain.consent.ConsentRepository;
import org.gatehouse.domain.consent.ConsentService;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.ConsentAccess;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/users/N/consents/}: what a user has allowed applications to do; deleting takes it back. */
@Path("users/{user}/consents")
@ApplicationScoped
@RetryOnConflict
public class ConsentResource implements Described {

    private static final int MOST = 10_000;

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess userAccess;
    @Inject
    private ConsentRepository consents;
    @Inject
    private ConsentAccess access;
    @Inject
    private ConsentService service;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@PathParam("user") ObjectId userId, @Context UriInfo uri) {
        Criterion visible = of(user(userId));
        ListParameters parameters = ListParameters.of(uri, ConsentFields.ALL);
        return PageRepresentation.of(consents.page(visible.and(parameters.criterion(sight)),
                parameters.order(sight, OrderBy.ascending("id")), parameters.page()), uri, ConsentRepresentation::of);
    }

    @DELETE
    public void deleteAll(@PathParam("user") ObjectId userId) {
        User user = user(userId);
        if (!access.mayDeleteThoseOf(current.required(), user)) {
            throw ApiException.forbidden();
        }
        consents.ids(of(user), MOST).forEach(service::revoke);
    }

    @GET
    @Path("{id}")
    public JsonObject read(@PathParam("user") ObjectId userId, @PathParam("id") ObjectId id) {
        return ConsentRepresentation.of(consent(user(userId), id));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("user") ObjectId userId, @PathParam("id") ObjectId id) {
        User user = user(userId);
        consent(user, id);
        if (!access.mayDeleteThoseOf(current.required(), user)) {
            throw ApiException.forbidden();
        }
        service.revoke(id.value());
    }

    @Override
    public Description describe(UriInfo uri) {
        User user = user(ObjectId.of(uri, "user").orElseThrow());
        boolean deletable = access.mayDeleteThoseOf(current.required(), user);
        return ObjectId.of(uri, "id")
                .map(id -> TableDescription.object(ObjectType.CONSENT, ConsentFields.ALL).deletable(deletable))
                .orElseGet(() -> TableDescription.list(ObjectType.CONSENT, ConsentFields.ALL).deletable(deletable))
                .description();
    }

    /** The user whose consents these are, if the caller may see them. */
    private User user(ObjectId id) {
        User user = Lookups.readable(users, id.value(), userAccess.visibleTo(current.required()));
        if (!access.maySeeThoseOf(current.required(), user)) {
            throw ApiException.forbidden();
        }
        return user;
    }

    private Consent consent(User user, ObjectId id) {
        return consents.findOne(Criterion.is("id", id.value()).and(of(user))).orElseThrow(ApiException::notFound);
    }

    private static Criterion of(User user) {
        return Criterion.is("userId", user.id());
    }
}
