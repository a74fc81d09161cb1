package org.gatehouse.api.options;

import jakarta.json.Json;
import java.lang.reflect.Field;
import java.util.Set;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.fixture.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OPTIONS tells somebody who may do everything, as golden files. */
class OptionsGoldenTest {

    @ParameterizedTest
    @CsvSource({"user.UserFields, USER", "organization.OrganizationFields, ORGANIZATION",
            "application.ApplicationFields, APPLICATION", "token.TokenFields, ACCESS_TOKEN",
            "team.TeamFields, TEAM", "role.RoleFields, ROLE", "activity.ActivityFields, ACTIVITY"})
    void theTableDescribesListAndObject(String fields, ObjectType type) throws ReflectiveOperationException {
        boolean writable = !Set.of(ObjectType.ACTIVITY, ObjectType.ROLE).contains(type);
        FieldTable<?> table = table("org.gatehouse.api." + fields);
        Golden.check("options/" + type.awxName() + ".json", Json.createObjectBuilder()
                .add("list", TableDescription.list(type, table).addable(writable).description().json())
                .add("object", TableDescription.object(type, table).changeable(writable).description().json())
                .build());
    }

    private static FieldTable<?> table(String className) throws ReflectiveOperationException {
        Field all = Class.forName(className).getDeclaredField("ALL");
        all.setAccessible(true);
        return (FieldTable<?>) all.get(null);
    }
}
