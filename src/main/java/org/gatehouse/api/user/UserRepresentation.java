package org.gatehouse.api.user;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.gatehouse.api.rest.Capabilities;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.NamedUrl;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.user.User;

/** A user as JSON. */
final class UserRepresentation {

    private static final List<String> RELATED = List.of("teams", "organizations", "admin_of_organizations", "projects",
            "credentials", "roles", "activity_stream", "access_list", "applications", "tokens", "authorized_tokens",
            "personal_tokens");

    private UserRepresentation() {
    }

    static JsonObject of(User user, Capabilities capabilities) {
        String url = Links.user(user.id());
        var related = Json.createObjectBuilder();
        RELATED.forEach(name -> related.add(name, url + name + "/"));
        NamedUrl.of("users", user.username()).ifPresent(named -> related.add("named_url", named));
        var summary = Json.createObjectBuilder().add("user_capabilities", capabilities.on(user.id()));
        return Representation.of(user, ObjectType.USER, url, related, summary, UserFields.ALL).build();
    }
}
