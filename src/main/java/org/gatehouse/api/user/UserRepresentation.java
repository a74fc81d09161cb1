package org.gatehouse.api.user;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.api.rest.Capabilities;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.NamedUrl;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.json.Json;

/** A user as JSON. */
final class UserRepresentation {

    private static final List<String> RELATED = List.of("teams", "organizations", "admin_of_organizations", "projects",
            "credentials", "roles", "activity_stream", "access_list", "applications", "tokens", "authorized_tokens",
            "personal_tokens", "profile", "consents");

    private UserRepresentation() {
    }

    /**
     * @param more adds what only some lists show to {@code summary_fields}
     */
    static JsonObject of(User user, Capabilities capabilities, Consumer<JsonObjectBuilder> more) {
        String url = Links.user(user.id());
        var related = Json.createObjectBuilder();
        RELATED.forEach(name -> related.add(name, url + name + "/"));
        NamedUrl.of("users", user.username()).ifPresent(named -> related.add("named_url", named));
        var summary = Json.createObjectBuilder().add("user_capabilities", capabilities.on(user.id()));
        more.accept(summary);
        return Representation.of(user, ObjectType.USER, url, related, summary, UserFields.ALL).build();
    }
}
