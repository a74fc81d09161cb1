package org.gatehouse.operations.awximport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatehouse.platform.persistence.ForeignAddress;
import org.gatehouse.platform.persistence.ForeignDatabase;
import org.gatehouse.platform.persistence.ForeignRow;

/**
 * Which AWX a database belongs to, and by which numbers it knows kinds of objects.
 *
 * @param source stays the same when the database moves, if AWX has given itself an identity
 * @param models AWX's names of its own kinds of objects, by content type
 */
record AwxIdentity(String source, Map<Long, String> models) {

    private static final int MANY = 10_000;
    private static final int LONGEST = 100;
    private static final String NO_UUID = "00000000-0000-0000-0000-000000000000";
    private static final Pattern UUID = Pattern.compile("\"?[0-9a-fA-F-]{36}\"?");

    static AwxIdentity read(ForeignDatabase awx, ForeignAddress address) {
        Map<Long, String> models = new HashMap<>();
        rows(awx.rows(AwxTables.CONTENT_TYPES, 0, MANY), "app_label", "main")
                .forEach(row -> models.put(row.id(), row.text("model").orElse("")));
        String place = address.place().substring(0, Math.min(LONGEST, address.place().length()));
        return new AwxIdentity(awx.has(AwxTables.SETTINGS) ? uuid(awx, place) : place, Map.copyOf(models));
    }

    private static String uuid(ForeignDatabase awx, String otherwise) {
        return rows(awx.rows(AwxTables.SETTINGS, 0, MANY), "key", "INSTALL_UUID").stream()
                .map(row -> row.text("value").orElse("")).filter(value -> UUID.matcher(value).matches())
                .map(value -> value.replace("\"", "")).filter(value -> !value.equals(NO_UUID)).findFirst()
                .orElse(otherwise);
    }

    private static List<ForeignRow> rows(List<ForeignRow> all, String column, String value) {
        return all.stream().filter(row -> row.text(column).filter(value::equals).isPresent()).toList();
    }
}
