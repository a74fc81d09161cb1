package org.gatehouse.api.activity;

import static org.gatehouse.api.rest.Field.readOnly;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.gatehouse.activity.ActivityEntry;
import org.gatehouse.api.application.ApplicationFields;
import org.gatehouse.api.organization.OrganizationFields;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.api.team.TeamFields;
import org.gatehouse.api.role.RoleFields;
import org.gatehouse.api.token.TokenFields;
import org.gatehouse.api.user.UserFields;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Criterion;

/** The fields of an entry; {@code changes} is a document and stands in the representation. */
public final class ActivityFields {

    public static final FieldTable<ActivityEntry> ALL = new FieldTable<ActivityEntry>("ActivityStream", Set.of(),
            List.of(Field.id(),
                    readOnly("timestamp", FieldType.DATETIME, "When it happened.", ActivityEntry::timestamp)
                            .at("timestamp"),
                    readOnly("operation", FieldType.STRING, "What was done.", ActivityEntry::operation).at("operation"),
                    readOnly("changes", FieldType.JSON, "Values, or old and new ones.", (ActivityEntry entry) -> "")
                            .at("changes"),
                    readOnly("object1", FieldType.STRING, "Kind of what it happened to.", ActivityEntry::object1)
                            .at("object1"),
                    readOnly("object2", FieldType.STRING, "Kind of the other side of an association.",
                            ActivityEntry::object2)
                                    .at("object2"),
                    readOnly("object_association", FieldType.STRING, "", ActivityEntry::objectAssociation)
                            .at("objectAssociation"),
                    readOnly("action_node", FieldType.STRING, "The node that did it.", ActivityEntry::actionNode)
                            .at("actionNode"),
                    readOnly("object_type", FieldType.STRING, "", ActivityEntry::objectType).at("objectType")))
                            .related(Relation.one("actor", "actorId", User.class, () -> UserFields.ALL),
                                    Relation.one("role", "roleId", Role.class, () -> RoleFields.ALL),
                                    concerned(ObjectType.USER, User.class, () -> UserFields.ALL),
                                    concerned(ObjectType.ORGANIZATION, Organization.class,
                                            () -> OrganizationFields.ALL),
                                    concerned(ObjectType.TEAM, Team.class, () -> TeamFields.ALL),
                                    concerned(ObjectType.APPLICATION, Application.class, () -> ApplicationFields.ALL),
                                    concerned(ObjectType.ACCESS_TOKEN, AccessToken.class, () -> TokenFields.ALL));

    private ActivityFields() {
    }

    /** AWX: an entry leads to what it concerns under the name of its kind, on whichever side it stands. */
    private static Relation concerned(ObjectType type, Class<?> entity, Supplier<FieldTable<?>> table) {
        return Relation.some(type.awxName(), entity, table, related -> concerned(type, entity, "object1", related)
                .or(concerned(type, entity, "object2", related)));
    }

    private static Criterion concerned(ObjectType type, Class<?> entity, String side, Criterion related) {
        return Criterion.is(side, type.awxName()).and(Criterion.exists(entity, "id", side + "Id", related));
    }
}
