package org.gatehouse.operations.awximport;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.platform.persistence.ForeignAddress;
import org.gatehouse.platform.persistence.ForeignDatabase;
import org.gatehouse.platform.persistence.ForeignRow;

/**
 * Which AWX a database belongs to, and by which numbers it knows what.
 *
 * @param source stays the same when the database moves, if AWX has given itself an identity
 * @param models AWX's names of its own kinds of objects, by content type
 * @param auditorRoles the role whose holders audit the system
 */
record AwxIdentity(String source, Map<Long, String> models, Set<Long> auditorRoles) {

    private static final int LONGEST = 100;
    private static final String NO_UUID = "00000000-0000-0000-0000-000000000000";
    private static final Pattern UUID = Pattern.compile("\"?[0-9a-fA-F-]{36}\"?");

    static AwxIdentity read(ForeignDatabase awx, ForeignAddress address) {
        Map<Long, String> models = awx.rowsWith(AwxTables.CONTENT_TYPES, "app_label", "main").stream()
                .collect(Collectors.toUnmodifiableMap(ForeignRow::id, row -> row.text("model").orElse("")));
        Set<Long> auditorRoles = awx.rowsWith(AwxTables.ROLES, "singleton_name", "system_auditor").stream()
                .map(ForeignRow::id).collect(Collectors.toUnmodifiableSet());
        String place = address.place().substring(0, Math.min(LONGEST, address.place().length()));
        return new AwxIdentity(awx.has(AwxTables.SETTINGS) ? uuid(awx, place) : place, models, auditorRoles);
    }

    /** AWX: many installations never got more than zeros. */
    private static String uuid(ForeignDatabase awx, String otherwise) {
        return awx.rowsWith(AwxTables.SETTINGS, "key", "INSTALL_UUID").stream()
                .map(row -> row.text("value").orElse("")).filter(value -> UUID.matcher(value).matches())
                .map(value -> value.replace("\"", "")).filter(value -> !value.equals(NO_UUID)).findFirst()
                .orElse(otherwise);
    }
}
