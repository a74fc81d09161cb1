package org.gatehouse.api.team;

import static org.gatehouse.api.rest.Field.readOnly;
import static org.gatehouse.api.rest.Field.writable;

import java.util.List;
import java.util.Set;
import org.gatehouse.api.organization.OrganizationFields;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.api.role.RoleFields;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.team.Team;

/** The fields of a team. */
public final class TeamFields {

    public static final FieldTable<Team> ALL = new FieldTable<Team>("Team", Set.of(), List.of(Field.id(),
            readOnly("created", FieldType.DATETIME, "When it was made.", Team::created).at("created"),
            readOnly("modified", FieldType.DATETIME, "When it was last changed.", Team::modified).at("modified"),
            writable("name", FieldType.STRING, "Unique within the organization.", Team::name).required().longest(512)
                    .at("name"),
            writable("description", FieldType.STRING, "", Team::description).longest(2000).at("description"),
            writable("organization", FieldType.ID, "Where it belongs; stays as it was made.", Team::organizationId)
                    .required().at("organizationId")))
                            .related(Relation.one("organization", Organization.class, () -> OrganizationFields.ALL))
                            .related(RoleFields.on(RoleField.OF_TEAM, "teamId"));

    private TeamFields() {
    }
}
