package org.gatehouse.api.user;

import static org.gatehouse.api.rest.Field.readOnly;
import static org.gatehouse.api.rest.Field.writable;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.gatehouse.api.organization.OrganizationFields;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.api.role.RoleFields;
import org.gatehouse.api.team.TeamFields;
import org.gatehouse.domain.user.ExternalAccount;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembership;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Criterion;

/** The fields of a user. */
public final class UserFields {

    /** AWX: what is shown in place of a password, and what a client sends to leave it as it is. */
    static final String ENCRYPTED = "$encrypted$";

    public static final FieldTable<User> ALL = new FieldTable<User>("User", Set.of("password"), List.of(
            Field.id(),
            readOnly("created", FieldType.DATETIME, "When the user was made.", User::created).at("created"),
            readOnly("modified", FieldType.DATETIME, "When the user was last changed.", User::modified)
                    .at("modified"),
            writable("username", FieldType.STRING, "Letters, digits and @.+-_ only; unique.", User::username)
                    .required().longest(150).at("username"),
            writable("first_name", FieldType.STRING, "", User::firstName).longest(150).at("firstName"),
            writable("last_name", FieldType.STRING, "", User::lastName).longest(150).at("lastName"),
            writable("email", FieldType.EMAIL, "E-mail address.", User::email).longest(254).at("email"),
            writable("is_superuser", FieldType.BOOLEAN, "Whether he may do everything.", User::isSuperuser)
                    .at("superuser"),
            writable("is_system_auditor", FieldType.BOOLEAN, "Whether he may read everything.",
                    User::isSystemAuditor).at("systemAuditor"),
            writable("is_active", FieldType.BOOLEAN, "Whether his passwords and tokens are accepted.", User::isActive)
                    .initially(true).at("active"),
            writable("password", FieldType.PASSWORD, "Never shown; send " + ENCRYPTED + " to keep it.",
                    (User user) -> ENCRYPTED).longest(128),
            readOnly("last_login", FieldType.DATETIME, "When he last began a session.", User::lastLogin)
                    .at("lastLogin"),
            readOnly("ldap_dn", FieldType.STRING, "His distinguished name in a directory.", User::ldapDn)
                    .at("ldapDn"),
            readOnly("external_account", FieldType.STRING, "Who else vouches for him: ldap, social or enterprise.",
                    (User user) -> user.externalAccount().map(ExternalAccount::awxName)).at("externalAccount")
                            .storedAs(List.of(ExternalAccount.values()), ExternalAccount::awxName),
            readOnly("auth", FieldType.LIST, "", (User user) -> List.of())))
                    .related(RoleFields.heldByUser(),
                            belonging("organizations", Organization.class, () -> OrganizationFields.ALL,
                                    "role.organizationId"),
                            belonging("teams", Team.class, () -> TeamFields.ALL, "role.teamId"));

    /** To where a user belongs. Not a relation of AWX, but what everybody asks for. */
    private static Relation belonging(String name, Class<?> entity, Supplier<FieldTable<?>> table, String idPath) {
        return Relation.some(name, entity, table, home -> Criterion.exists(RoleMembership.class, "userId", "id",
                Criterion.in("role.field", RoleField.BELONGING).and(Criterion.exists(entity, "id", idPath, home))));
    }

    private UserFields() {
    }
}
