package org.gatehouse.domain.role;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of roles that an organization has. AWX: the names of its {@code object_roles}. */
public enum RoleField {
    ADMIN_ROLE("Admin", "Can manage all aspects of the organization"),
    EXECUTE_ROLE("Execute", "May run any executable resources in the organization"),
    PROJECT_ADMIN_ROLE("Project Admin", "Can manage all projects of the organization"),
    INVENTORY_ADMIN_ROLE("Inventory Admin", "Can manage all inventories of the organization"),
    CREDENTIAL_ADMIN_ROLE("Credential Admin", "Can manage all credentials of the organization"),
    WORKFLOW_ADMIN_ROLE("Workflow Admin", "Can manage all workflows of the organization"),
    NOTIFICATION_ADMIN_ROLE("Notification Admin", "Can manage all notifications of the organization"),
    JOB_TEMPLATE_ADMIN_ROLE("Job Template Admin", "Can manage all job templates of the organization"),
    EXECUTION_ENVIRONMENT_ADMIN_ROLE("Execution Environment Admin",
            "Can manage all execution environments of the organization"),
    AUDITOR_ROLE("Auditor", "Can view all aspects of the organization"),
    MEMBER_ROLE("Member", "User is a member of the organization"),
    READ_ROLE("Read", "May view settings for the organization"),
    APPROVAL_ROLE("Approve", "Can approve or deny a workflow approval node");

    /** The roles whose holders belong to the organization: an administrator is a member too. */
    public static final Set<RoleField> BELONGING = EnumSet.of(ADMIN_ROLE, MEMBER_ROLE);

    private final String displayName;
    private final String description;

    RoleField(String displayName, String description) {
        this.displayName = displayName;
        this.description = description;
    }

    /** AWX's name of the field. */
    public String awxName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String displayName() {
        return displayName;
    }

    public String description() {
        return description;
    }

    /** Whether only users can hold it, not teams. */
    public boolean isUserOnly() {
        return BELONGING.contains(this);
    }

    /** Stores the field under AWX's name. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<RoleField, String> {

        @Override
        public String convertToDatabaseColumn(RoleField field) {
            return field == null ? null : field.awxName();
        }

        @Override
        public RoleField convertToEntityAttribute(String column) {
            return Arrays.stream(values()).filter(field -> field.awxName().equals(column)).findFirst().orElse(null);
        }
    }
}
