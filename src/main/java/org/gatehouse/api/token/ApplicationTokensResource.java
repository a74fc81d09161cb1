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
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.Application;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** {@code /api/v2/applications/N/tokens/}: those issued to the application, as far as the caller sees them. */
@Path("applications/{application}/tokens")
@ApplicationScoped
@RetryOnConflict
public class ApplicationTokensResource implements Described {

    @Inject
    private TokenPages pages;

    @GET
    public JsonObject list(@PathParam("application") ObjectId id, @Context UriInfo uri) {
        return pages.list(uri, Criterion.is("applicationId", pages.readable(id.value()).id()));
    }

    @POST
    public Response create(@PathParam("application") ObjectId id, RequestBody body) {
        return pages.create(TokenForm.read(body, Form.Purpose.CREATE), Optional.of(pages.readable(id.value())));
    }

    @Override
    public Description describe(UriInfo uri) {
        Application application = pages.readable(ObjectId.of(uri, "application").orElseThrow().value());
        return TableDescription.list(ObjectType.ACCESS_TOKEN, TokenFields.ALL)
                .addable(pages.mayAdd(Optional.of(application)), "application").description();
    }
}
