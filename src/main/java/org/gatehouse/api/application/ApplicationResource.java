package org.gatehouse.api.application;

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
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.application.ApplicationService;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.ApplicationAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/applications/}. */
@Path("applications")
@ApplicationScoped
@RetryOnConflict
public class ApplicationResource implements Described {

    @Inject
    private ApplicationRepository applications;
    @Inject
    private OrganizationRepository organizations;
    @Inject
    private ApplicationAccess access;
    @Inject
    private ApplicationService service;
    @Inject
    private ApplicationPages pages;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject list(@Context UriInfo uri) {
        return pages.list(uri, Criterion.ALL);
    }

    @POST
    public Response create(RequestBody body) {
        return pages.create(body, Owner.UNNAMED);
    }

    @GET
    @Path("{id}")
    public JsonObject read(@PathParam("id") ObjectId id) {
        return pages.one(Lookups.readable(applications, id.value(), access.visibleTo(current.required())));
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
        Lookups.permitted(applications, id.value(), access.visibleTo(current.required()),
                access.deletableBy(current.required()));
        service.delete(id.value());
    }

    /** Gives a confidential application a new secret, shown once; the old one dies, at once or after a while. */
    @POST
    @Path("{id}/rotate_secret")
    public JsonObject rotateSecret(@PathParam("id") ObjectId id, RequestBody body) {
        Application application = withSecret(id);
        return pages.issued(service.rotateSecret(application.id(), RotationForm.read(body).keepOld()));
    }

    /** Ends the secret that a rotation has replaced, before its time. */
    @DELETE
    @Path("{id}/rotate_secret")
    public void endOldSecret(@PathParam("id") ObjectId id) {
        service.endOldSecret(withSecret(id).id());
    }

    private Application withSecret(ObjectId id) {
        Application application = changeable(id);
        if (!application.isConfidential()) {
            throw ApiException.invalid("client_type", "A public application has no secret.");
        }
        return application;
    }

    @Override
    public Description describe(UriInfo uri) {
        Caller caller = current.required();
        return ObjectId.of(uri, "id")
                .map(id -> TableDescription.object(ObjectType.APPLICATION, ApplicationFields.ALL)
                        .changeable(Lookups.isPermitted(applications, id.value(), access.changeableBy(caller)))
                        .deletable(Lookups.isPermitted(applications, id.value(), access.deletableBy(caller))))
                .orElseGet(() -> TableDescription.list(ObjectType.APPLICATION, ApplicationFields.ALL)
                        .addable(access.mayAddAny(caller)))
                .description();
    }

    private JsonObject change(ObjectId id, RequestBody body, Form.Purpose purpose) {
        Application application = changeable(id);
        ApplicationForm form = ApplicationForm.change(application, body, purpose, organizations);
        form.organization().filter(wanted -> isMove(application, wanted)).ifPresent(wanted -> {
            boolean mayLeave = application.organization().map(home -> access.mayMoveTo(current.required(), home))
                    .orElse(true);
            if (!mayLeave || !access.mayMoveTo(current.required(), wanted)) {
                throw ApiException.forbidden();
            }
        });
        boolean mayDecide = access.mayDecideTrust(current.required());
        if (!mayDecide) {
            ApplicationPages.refuse(form.reserved(Optional.of(application)));
        }
        return pages.one(service.change(application.id(), form.toChanges(mayDecide)));
    }

    private Application changeable(ObjectId id) {
        return Lookups.permitted(applications, id.value(), access.visibleTo(current.required()),
                access.changeableBy(current.required()));
    }

    private static boolean isMove(Application application, Organization wanted) {
        return application.organization().filter(home -> home.id() == wanted.id()).isEmpty();
    }
}
