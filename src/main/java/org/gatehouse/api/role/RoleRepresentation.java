package org.gatehouse.api.role;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.function.Predicate;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.role.Role;
import org.gatehouse.platform.json.Json;

/** A role as JSON. */
final class RoleRepresentation {

    private RoleRepresentation() {
    }

    static JsonObject of(Role role) {
        return of(role, summary(role));
    }

    /** A role that somebody holds, with whether the caller may take it from him. */
    static JsonObject ofHeld(Role role, Predicate<Role> detachable) {
        return of(role, summary(role).add("user_capabilities",
                Json.createObjectBuilder().add("unattach", detachable.test(role))));
    }

    private static JsonObject of(Role role, JsonObjectBuilder summary) {
        String url = Links.role(role.id());
        JsonObjectBuilder related = Json.createObjectBuilder().add("users", url + "users/").add("teams",
                url + "teams/");
        role.owner().ifPresent(owner -> related.add(owner.objectType().awxName(), Links.of(owner)));
        JsonObjectBuilder json = Representation.begin(role.id(), ObjectType.ROLE, url, related.build(),
                summary.build());
        RoleFields.ALL.write(role, json);
        return json.build();
    }

    private static JsonObjectBuilder summary(Role role) {
        JsonObjectBuilder summary = Json.createObjectBuilder();
        role.owner().ifPresent(owner -> describe(owner, summary));
        return summary;
    }

    private static void describe(Auditable owner, JsonObjectBuilder summary) {
        String type = owner.objectType().awxName();
        summary.add("resource_name", owner.displayName()).add("resource_type", type)
                .add("resource_type_display_name", owner.objectType().displayName()).add("resource_id", owner.id());
    }
}
