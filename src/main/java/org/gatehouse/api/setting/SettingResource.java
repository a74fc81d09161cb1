package org.gatehouse.api.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.setting.SettingEditor;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.setting.SettingValues;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.SettingAccess;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/settings/} and a URL for each group of them. */
@Path("settings")
@ApplicationScoped
@RetryOnConflict
public class SettingResource implements Described {

    /** The list has nothing to filter by. */
    private static final FieldTable<SettingGroup> NO_FIELDS = new FieldTable<>("Setting", Set.of(), List.of());

    @Inject
    private SettingService settings;
    @Inject
    private SettingEditor editor;
    @Inject
    private SettingAccess access;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    /** AWX: a list for everybody, in which those who may see nothing find nothing. */
    @GET
    public JsonObject list(@Context UriInfo uri) {
        ListParameters parameters = ListParameters.of(uri, NO_FIELDS);
        parameters.criterion(sight); // refuses what a list does not understand
        List<SettingGroup> groups = access.maySee(current.required()) ? SettingGroup.ALL : List.of();
        return PageRepresentation.of(Page.of(groups, parameters.page()), uri, SettingRepresentation::of);
    }

    @GET
    @Path("{slug}")
    public JsonObject read(@PathParam("slug") String slug) {
        SettingGroup group = group(slug);
        SettingValues now = settings.now();
        return SettingRepresentation.of(group.settings(now), now);
    }

    @PUT
    @Path("{slug}")
    public JsonObject replace(@PathParam("slug") String slug, RequestBody body) {
        return change(slug, body);
    }

    @PATCH
    @Path("{slug}")
    public JsonObject change(@PathParam("slug") String slug, RequestBody body) {
        SettingGroup group = changeable(slug);
        SettingValues after = editor.change(SettingForm.read(body, group.settings(settings.now())));
        return SettingRepresentation.of(group.settings(after), after);
    }

    /** Back to the defaults. */
    @DELETE
    @Path("{slug}")
    public void reset(@PathParam("slug") String slug) {
        editor.reset(changeable(slug).settings(settings.now()));
    }

    @Override
    public Description describe(UriInfo uri) {
        String slug = uri.getPathParameters().getFirst("slug");
        if (slug == null) {
            return SettingDescription.ofList();
        }
        SettingGroup group = group(slug);
        return SettingDescription.of(group, group.settings(settings.now()), access.mayChange(current.required()));
    }

    private SettingGroup group(String slug) {
        SettingGroup group = SettingGroup.of(slug).orElseThrow(ApiException::notFound);
        if (!access.maySee(current.required())) {
            throw ApiException.forbidden();
        }
        return group;
    }

    private SettingGroup changeable(String slug) {
        SettingGroup group = group(slug);
        if (!access.mayChange(current.required())) {
            throw ApiException.forbidden();
        }
        return group;
    }
}
