package org.gatehouse.api.user;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.gatehouse.api.rest.Links;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.role.Lineage;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.TeamGrant;
import org.gatehouse.domain.team.Team;
import org.gatehouse.platform.json.Json;

/**
 * The ways by which somebody has come to his rights on an object. AWX: direct are roles on the object itself and those
 * that come through a team, everything else is indirect.
 *
 * @param lineage all ways that lead to the object
 * @param visible ids of its roles that the caller may see; ways through others are left out
 * @param detachable whether the caller may take a role from its holder, who is a team or is none
 */
record AccessEntries(Lineage lineage, Set<Long> visible, BiPredicate<Role, Boolean> detachable) {

    JsonArray direct(List<Role> held) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        held.stream().filter(lineage::isOwn).forEach(role -> entries.add(entry(role)));
        held.stream().filter(this::isThroughTeam).filter(this::isVisible)
                .forEach(role -> lineage.grantsOf(teamOf(role).id()).stream()
                        .filter(grant -> isVisible(grant.role())).forEach(grant -> entries.add(entry(role, grant))));
        return entries.build();
    }

    JsonArray indirect(List<Role> held) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        held.stream().filter(role -> !lineage.isOwn(role) && !isThroughTeam(role)).filter(this::isVisible)
                .forEach(role -> entries.add(entry(role)));
        return entries.build();
    }

    private boolean isVisible(Role role) {
        return visible.contains(role.id());
    }

    private boolean isThroughTeam(Role role) {
        return !lineage.isOwn(role) && role.team().isPresent();
    }

    private JsonObject entry(Role role) {
        return entry(describe(role, detachable.test(role, false)), role);
    }

    /** What the team holds, and what follows from being in it. */
    private JsonObject entry(Role inTeam, TeamGrant grant) {
        Team team = teamOf(inTeam);
        JsonObjectBuilder role = describe(grant.role(), detachable.test(grant.role(), true)).add("team_id", team.id())
                .add("team_name", team.name()).add("team_organization_name", team.organization().name());
        return entry(role, inTeam);
    }

    private JsonObject entry(JsonObjectBuilder role, Role source) {
        JsonArrayBuilder descendants = Json.createArrayBuilder();
        lineage.descendants(source).stream().map(RoleField::awxName).forEach(descendants::add);
        return Json.createObjectBuilder().add("role", role).add("descendant_roles", descendants).build();
    }

    private static JsonObjectBuilder describe(Role role, boolean detachable) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", role.id()).add("name", role.displayName())
                .add("description", role.description());
        role.owner().ifPresent(owner -> describe(owner, json));
        return json.add("user_capabilities", Json.createObjectBuilder().add("unattach", detachable));
    }

    private static void describe(Auditable owner, JsonObjectBuilder json) {
        String type = owner.objectType().awxName();
        json.add("resource_name", owner.displayName()).add("resource_type", type).add("related",
                Json.createObjectBuilder().add(type, Links.of(owner)));
    }

    private static Team teamOf(Role role) {
        return role.team().orElseThrow();
    }
}
