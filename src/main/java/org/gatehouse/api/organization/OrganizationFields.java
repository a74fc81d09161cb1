package org.gatehouse.api.organization;

import static org.gatehouse.api.rest.Field.readOnly;
import static org.gatehouse.api.rest.Field.writable;

import java.util.List;
import java.util.Set;
import org.gatehouse.api.application.ApplicationFields;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.api.role.RoleFields;
import org.gatehouse.api.team.TeamFields;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.team.Team;

/** The fields of an organization. */
public final class OrganizationFields {

    public static final FieldTable<Organization> ALL = new FieldTable<Organization>("Organization", Set.of(), List.of(
            Field.id(),
            readOnly("created", FieldType.DATETIME, "When it was made.", Organization::created).at("created"),
            readOnly("modified", FieldType.DATETIME, "When it was last changed.", Organization::modified)
                    .at("modified"),
            writable("name", FieldType.STRING, "Unique name.", Organization::name).required().longest(512).at("name"),
            writable("description", FieldType.STRING, "", Organization::description).longest(2000)
                    .at("description"),
            writable("max_hosts", FieldType.INTEGER, "AWX's limit of managed hosts; stored, without effect here.",
                    Organization::maxHosts).least(0).initially(0).at("maxHosts"),
            readOnly("custom_virtualenv", FieldType.STRING, "", organization -> null),
            readOnly("default_environment", FieldType.ID, "", organization -> null),
            writable("is_active", FieldType.BOOLEAN, "Whether its applications may act.", Organization::isActive)
                    .initially(true).at("active")))
                            .related(Relation.many("teams", "organizationId", Team.class, () -> TeamFields.ALL),
                                    Relation.many("applications", "organizationId", Application.class,
                                            () -> ApplicationFields.ALL))
                            .related(RoleFields.on(RoleField.OF_ORGANIZATION, "organizationId"));

    private OrganizationFields() {
    }
}
