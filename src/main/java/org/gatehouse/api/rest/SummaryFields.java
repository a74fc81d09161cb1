package org.gatehouse.api.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.json.Json;

/** The small facts by which one object's representation speaks of another. */
public final class SummaryFields {

    private SummaryFields() {
    }

    public static JsonObject of(User user) {
        return Json.createObjectBuilder().add("id", user.id()).add("username", user.username())
                .add("first_name", user.firstName()).add("last_name", user.lastName()).build();
    }

    public static JsonObject of(Organization organization) {
        return Json.createObjectBuilder().add("id", organization.id()).add("name", organization.name())
                .add("description", organization.description()).build();
    }

    public static JsonObject of(Team team) {
        return Json.createObjectBuilder().add("id", team.id()).add("name", team.name())
                .add("description", team.description()).build();
    }

    /** The roles on an object, by the names of their fields. */
    public static JsonObject objectRoles(List<Role> roles) {
        JsonObjectBuilder objects = Json.createObjectBuilder();
        roles.stream().sorted(Comparator.comparing(Role::field)).forEach(role -> {
            JsonObjectBuilder one = Json.createObjectBuilder().add("description", role.description())
                    .add("name", role.displayName()).add("id", role.id());
            if (role.isUserOnly()) {
                one.add("user_only", true);
            }
            objects.add(role.field().awxName(), one);
        });
        return objects.build();
    }

    public static JsonObject of(Application application) {
        return Json.createObjectBuilder().add("id", application.id()).add("name", application.name()).build();
    }

    /** What the requester may do with the object. */
    public static JsonObject capabilities(boolean edit, boolean delete) {
        return Json.createObjectBuilder().add("edit", edit).add("delete", delete).build();
    }
}
