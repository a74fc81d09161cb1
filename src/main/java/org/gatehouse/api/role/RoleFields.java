package org.gatehouse.api.role;

import static org.gatehouse.api.rest.Field.readOnly;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.api.organization.OrganizationFields;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.api.team.TeamFields;
import org.gatehouse.api.user.UserFields;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembership;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Criterion;

/** The fields of a role, and the roles that other objects lead to. */
public final class RoleFields {

    public static final FieldTable<Role> ALL = new FieldTable<Role>("Role", Set.of(), List.of(Field.id(),
            readOnly("name", FieldType.STRING, "What it is called.", Role::displayName),
            readOnly("description", FieldType.STRING, "What it permits.", Role::description),
            Field.<Role> hidden("role_field", FieldType.STRING, "Which of an object's roles it is.").at("field")
                    .storedAs(EnumSet.allOf(RoleField.class), RoleField::awxName)))
                            .related(Relation.one("organization", Organization.class, () -> OrganizationFields.ALL),
                                    Relation.one("team", Team.class, () -> TeamFields.ALL),
                                    Relation.some("members", User.class, () -> UserFields.ALL,
                                            user -> Criterion.exists(RoleMembership.class, "roleId", "id",
                                                    Criterion.exists(User.class, "id", "userId", user))));

    private RoleFields() {
    }

    /** To the roles that a user holds himself. */
    public static Relation heldByUser() {
        return Relation.some("roles", Role.class, () -> ALL, role -> Criterion.exists(RoleMembership.class, "userId",
                "id", Criterion.exists(Role.class, "id", "roleId", role)));
    }

    /** To each of the roles on an object, under the role's own name. */
    public static Relation[] on(Set<RoleField> fields, String objectIdPath) {
        return fields.stream().map(field -> Relation.some(field.awxName(), Role.class, () -> ALL,
                role -> Criterion.exists(Role.class, objectIdPath, "id", Criterion.is("field", field).and(role))))
                .toArray(Relation[]::new);
    }
}
