package org.gatehouse.api.activity;

import static org.gatehouse.api.rest.Field.readOnly;

import java.util.List;
import java.util.Set;
import org.gatehouse.activity.ActivityEntry;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;

/** The fields of an entry; {@code changes} is a document and stands in the representation. */
final class ActivityFields {

    static final FieldTable<ActivityEntry> ALL = new FieldTable<>("ActivityStream", Set.of(), List.of(Field.id(),
            readOnly("timestamp", FieldType.DATETIME, "When it happened.", ActivityEntry::timestamp).at("timestamp"),
            readOnly("operation", FieldType.STRING, "What was done.", ActivityEntry::operation).at("operation"),
            readOnly("changes", FieldType.JSON, "Values, or old and new ones.", entry -> ""),
            readOnly("object1", FieldType.STRING, "Kind of what it happened to.", ActivityEntry::object1)
                    .at("object1"),
            readOnly("object2", FieldType.STRING, "Kind of the other side of an association.", ActivityEntry::object2)
                    .at("object2"),
            readOnly("object_association", FieldType.STRING, "", ActivityEntry::objectAssociation)
                    .at("objectAssociation"),
            readOnly("action_node", FieldType.STRING, "The node that did it.", ActivityEntry::actionNode)
                    .at("actionNode"),
            readOnly("object_type", FieldType.STRING, "", ActivityEntry::objectType).at("objectType")));

    private ActivityFields() {
    }
}
