package org.gatehouse.api.role;

import static org.gatehouse.api.rest.Field.readOnly;

import java.util.List;
import java.util.Set;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleField;

/** The fields of a role. */
final class RoleFields {

    static final FieldTable<Role> ALL = new FieldTable<>("Role", Set.of(), List.of(Field.id(),
            readOnly("name", FieldType.STRING, "What people call it.", Role::displayName),
            readOnly("description", FieldType.STRING, "What it permits.", Role::description),
            // AWX: filtered by, never shown
            Field.<Role> readOnly("role_field", FieldType.STRING, "AWX's name of its kind.", null).at("field")
                    .storedAs(RoleField::of)));

    private RoleFields() {
    }
}
