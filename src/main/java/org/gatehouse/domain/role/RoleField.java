package org.gatehouse.domain.role;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of roles. AWX: the names of the {@code object_roles} of organizations and teams, and two of the system. */
public enum RoleField {
    ADMIN_ROLE("Admin", "Can manage all aspects of the %s"),
    EXECUTE_ROLE("Execute", "May run any executable resources in the %s"),
    PROJECT_ADMIN_ROLE("Project Admin", "Can manage all projects of the %s"),
    INVENTORY_ADMIN_ROLE("Inventory Admin", "Can manage all inventories of the %s"),
    CREDENTIAL_ADMIN_ROLE("Credential Admin", "Can manage all credentials of the %s"),
    WORKFLOW_ADMIN_ROLE("Workflow Admin", "Can manage all workflows of the %s"),
    NOTIFICATION_ADMIN_ROLE("Notification Admin", "Can manage all notifications of the %s"),
    JOB_TEMPLATE_ADMIN_ROLE("Job Template Admin", "Can manage all job templates of the %s"),
    EXECUTION_ENVIRONMENT_ADMIN_ROLE("Execution Environment Admin",
            "Can manage all execution environments of the %s"),
    AUDITOR_ROLE("Auditor", "Can view all aspects of the %s"),
    MEMBER_ROLE("Member", "User is a member of the %s"),
    READ_ROLE("Read", "May view settings for the %s"),
    APPROVAL_ROLE("Approve", "Can approve or deny a workflow approval node"),
    SYSTEM_ADMINISTRATOR("System Administrator", "Can manage all aspects of the %s"),
    SYSTEM_AUDITOR("System Auditor", "Can view all aspects of the %s");

    /** The two that belong to no object; who holds them has the flag of the same meaning. */
    public static final Set<RoleField> OF_SYSTEM = EnumSet.of(SYSTEM_ADMINISTRATOR, SYSTEM_AUDITOR);

    /** Those that every organization has. */
    public static final Set<RoleField> OF_ORGANIZATION = EnumSet.complementOf(EnumSet.copyOf(OF_SYSTEM));

    /** Those that every team has. */
    public static final Set<RoleField> OF_TEAM = EnumSet.of(ADMIN_ROLE, MEMBER_ROLE, READ_ROLE);

    /** The roles whose holders belong to the organization or team: an administrator is a member too. */
    public static final Set<RoleField> BELONGING = EnumSet.of(ADMIN_ROLE, MEMBER_ROLE);

    private final String displayName;
    private final String description;

    RoleField(String displayName, String description) {
        this.displayName = displayName;
        this.description = description;
    }

    /** The field that AWX calls so. */
    public static Optional<RoleField> of(String awxName) {
        return Arrays.stream(values()).filter(field -> field.awxName().equals(awxName)).findFirst();
    }

    /** AWX's name of the field. */
    public String awxName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String displayName() {
        return displayName;
    }

    /** What it permits on such a thing. */
    String description(String thing) {
        return description.formatted(thing);
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
            return of(column).orElse(null);
        }
    }
}
