package org.gatehouse.api.organization;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.NamedUrl;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.api.rest.SummaryFields;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.platform.json.Json;

/** An organization as JSON. */
final class OrganizationRepresentation {

    private static final List<String> RELATED = List.of("users", "admins", "teams", "applications", "activity_stream",
            "object_roles", "access_list");

    private OrganizationRepresentation() {
    }

    static JsonObject of(Organization organization, OrganizationFacts facts) {
        String url = Links.organization(organization.id());
        JsonObjectBuilder related = Json.createObjectBuilder();
        RELATED.forEach(name -> related.add(name, url + name + "/"));
        NamedUrl.of("organizations", organization.name()).ifPresent(named -> related.add("named_url", named));
        JsonObjectBuilder summary = Json.createObjectBuilder()
                .add("object_roles", SummaryFields
                        .objectRoles(facts.roles().getOrDefault(organization.id(), List.of())))
                .add("user_capabilities", facts.capabilities().on(organization.id()))
                .add("related_field_counts", counts(organization, facts));
        return Representation.of(organization, ObjectType.ORGANIZATION, url, related, summary, OrganizationFields.ALL)
                .build();
    }

    /** AWX counts more than there is here; its clients only look whether the key exists. */
    private static JsonObject counts(Organization organization, OrganizationFacts facts) {
        return Json.createObjectBuilder().add("users", facts.users().getOrDefault(organization.id(), 0L))
                .add("admins", facts.admins().getOrDefault(organization.id(), 0L))
                .add("teams", facts.teams().getOrDefault(organization.id(), 0L))
                .add("inventories", 0).add("projects", 0).add("job_templates", 0).build();
    }
}
