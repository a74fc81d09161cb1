package org.gatehouse.api.team;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.NamedUrl;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.api.rest.SummaryFields;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.team.Team;
import org.gatehouse.platform.json.Json;

/** A team as JSON. */
final class TeamRepresentation {

    private static final List<String> RELATED = List.of("users", "roles", "object_roles", "activity_stream",
            "access_list");

    private TeamRepresentation() {
    }

    static JsonObject of(Team team, TeamFacts facts) {
        String url = Links.team(team.id());
        JsonObjectBuilder related = Json.createObjectBuilder().add("organization",
                Links.organization(team.organizationId()));
        RELATED.forEach(name -> related.add(name, url + name + "/"));
        NamedUrl.of("teams", team.name(), team.organization().name())
                .ifPresent(named -> related.add("named_url", named));
        JsonObjectBuilder summary = Json.createObjectBuilder()
                .add("organization", SummaryFields.of(team.organization()))
                .add("object_roles", SummaryFields.objectRoles(facts.roles().getOrDefault(team.id(), List.of())))
                .add("user_capabilities", facts.capabilities().on(team.id()));
        return Representation.of(team, ObjectType.TEAM, url, related, summary, TeamFields.ALL).build();
    }
}
