package org.gatehouse.api.activity;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.activity.ActivityEntry;
import org.gatehouse.activity.Actor;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.api.rest.SummaryFields;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.setting.SettingDefinition;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.json.Json;

/** An entry as JSON, with links to whatever still exists. */
final class ActivityRepresentation {

    private ActivityRepresentation() {
    }

    static JsonObject of(ActivityEntry entry, ConcernedObjects.Found concerned) {
        JsonObjectBuilder related = Json.createObjectBuilder();
        JsonObjectBuilder summary = Json.createObjectBuilder();
        entry.actor().ifPresent(actor -> addActor(actor, concerned, related, summary));
        byKind(entry, concerned).forEach((kind, objects) -> {
            JsonArrayBuilder links = Json.createArrayBuilder();
            JsonArrayBuilder summaries = Json.createArrayBuilder();
            objects.forEach(object -> {
                links.add(Links.of(object));
                summaries.add(summary(object));
            });
            related.add(kind, links);
            summary.add(kind, summaries);
        });
        concerned.role(entry.roleId()).ifPresent(role -> addRole(role, related, summary));
        if (entry.object1().equals(ObjectType.SETTING.awxName())) {
            addSettings(entry, related, summary);
        }
        JsonObjectBuilder json = Representation.begin(entry.id(), ObjectType.ACTIVITY, Links.activity(entry.id()),
                related.build(), summary.build());
        ActivityFields.ALL.write(entry, json);
        return json.add("changes", entry.changes()).build();
    }

    /** What still exists of what the entry concerns; a team that is given a role on a team makes two of a kind. */
    private static Map<String, List<Auditable>> byKind(ActivityEntry entry, ConcernedObjects.Found concerned) {
        return Stream.of(concerned.object(entry.object1(), Optional.of(entry.object1Id())),
                concerned.object(entry.object2(), entry.object2Id())).flatMap(Optional::stream)
                .collect(Collectors.groupingBy(object -> object.objectType().awxName(), LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** A setting is no row: the entry itself says which one it was. */
    private static void addSettings(ActivityEntry entry, JsonObjectBuilder related, JsonObjectBuilder summary) {
        entry.changes().keySet().stream().map(SettingDefinition::named).flatMap(Optional::stream).forEach(setting -> {
            String category = setting.category().slug();
            related.add(entry.object1(), Json.createArrayBuilder().add(Links.setting(category)));
            summary.add(entry.object1(), Json.createArrayBuilder().add(Json.createObjectBuilder()
                    .add("category", category).add("name", setting.name()).add("id", entry.object1Id())));
        });
    }

    private static void addRole(Role role, JsonObjectBuilder related, JsonObjectBuilder summary) {
        related.add("role", Json.createArrayBuilder().add(Links.role(role.id())));
        summary.add("role", Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("id", role.id()).add("role_field", role.field().awxName())));
    }

    private static void addActor(Actor actor, ConcernedObjects.Found concerned, JsonObjectBuilder related,
            JsonObjectBuilder summary) {
        boolean exists = concerned.object(ObjectType.USER.awxName(), Optional.of(actor.id())).isPresent();
        JsonObjectBuilder person = Json.createObjectBuilder();
        if (exists) {
            related.add("actor", Links.user(actor.id()));
            person.add("id", actor.id());
        } else {
            person.addNull("id");
        }
        summary.add("actor", person.add("username", actor.username()).add("first_name", actor.firstName())
                .add("last_name", actor.lastName()));
    }

    private static JsonObject summary(Auditable object) {
        if (object instanceof User user) {
            return SummaryFields.of(user);
        }
        if (object instanceof Organization organization) {
            return SummaryFields.of(organization);
        }
        if (object instanceof Team team) {
            return SummaryFields.of(team);
        }
        if (object instanceof Application application) {
            return Json.createObjectBuilder().add("id", application.id()).add("name", application.name())
                    .add("description", application.description()).build();
        }
        return token((AccessToken) object);
    }

    private static JsonObject token(AccessToken token) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", token.id());
        addId(json, "user_id", token.user().map(User::id));
        json.add("description", token.description());
        addId(json, "application_id", token.application().map(Application::id));
        return json.add("scope", token.scope().toString()).build();
    }

    private static void addId(JsonObjectBuilder json, String name, Optional<Long> id) {
        id.ifPresentOrElse(known -> json.add(name, known), () -> json.addNull(name));
    }
}
