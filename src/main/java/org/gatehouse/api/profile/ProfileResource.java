package org.gatehouse.api.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.TableDescription;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.profile.Profile;
import org.gatehouse.domain.profile.ProfileRepository;
import org.gatehouse.domain.profile.ProfileService;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.persistence.RetryOnConflict;
import org.gatehouse.security.access.ProfileAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** {@code /api/v2/users/N/profile/}. */
@Path("users/{id}/profile")
@ApplicationScoped
@RetryOnConflict
public class ProfileResource implements Described {

    @Inject
    private UserRepository users;
    @Inject
    private ProfileRepository profiles;
    @Inject
    private ProfileService service;
    @Inject
    private ProfileAccess access;
    @Inject
    private CurrentCaller current;

    @GET
    public JsonObject read(@PathParam("id") ObjectId id) {
        User user = Lookups.readable(users, id.value(), access.visibleTo(current.required()));
        return representation(profiles.of(user));
    }

    @PUT
    public JsonObject replace(@PathParam("id") ObjectId id, RequestBody body) {
        return change(id, body, Form.Purpose.REPLACE);
    }

    @PATCH
    public JsonObject change(@PathParam("id") ObjectId id, RequestBody body) {
        return change(id, body, Form.Purpose.CHANGE);
    }

    @Override
    public Description describe(UriInfo uri) {
        return TableDescription.object(ObjectType.PROFILE, ProfileFields.ALL)
                .changeable(ObjectId.of(uri, "id").filter(id -> Lookups.isPermitted(users, id.value(),
                        access.changeableBy(current.required()))).isPresent())
                .description();
    }

    private JsonObject change(ObjectId id, RequestBody body, Form.Purpose purpose) {
        User user = Lookups.permitted(users, id.value(), access.visibleTo(current.required()),
                access.changeableBy(current.required()));
        ProfileForm form = ProfileForm.read(body, purpose);
        boolean mayVerify = access.mayVerify(current.required());
        return representation(service.change(user, form.toFacts(profiles.of(user), mayVerify)));
    }

    private static JsonObject representation(Profile profile) {
        User user = profile.user();
        JsonObjectBuilder related = Json.createObjectBuilder().add("user", Links.user(user.id()));
        JsonObjectBuilder json = Representation.begin(user.id(), ObjectType.PROFILE, Links.user(user.id()) + "profile/",
                related.build(), JsonObject.EMPTY_JSON_OBJECT);
        ProfileFields.ALL.write(profile, json);
        return json.build();
    }
}
