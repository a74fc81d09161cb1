package org.gatehouse.api.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.user.User;

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

    public static JsonObject of(Application application) {
        return Json.createObjectBuilder().add("id", application.id()).add("name", application.name()).build();
    }

    /** What the requester may do with the object. */
    public static JsonObject capabilities(boolean edit, boolean delete) {
        return Json.createObjectBuilder().add("edit", edit).add("delete", delete).build();
    }
}
