package org.gatehouse.it.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column, and what is in it in further rows.
 *
 * @param distinct whether the text must differ in every row
 */
record Column(String name, String type, long length, boolean empty, boolean distinct) {

    private static final int HASH = 32; // characters

    static List<Column> of(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT c.column_name, c.data_type, "
                        + "COALESCE(c.character_maximum_length, 0), c.is_nullable, EXISTS (SELECT 1 FROM "
                        + "information_schema.statistics s WHERE s.table_schema = c.table_schema AND s.table_name = "
                        + "c.table_name AND s.column_name = c.column_name AND s.non_unique = 0 AND s.seq_in_index = 1) "
                        + "FROM information_schema.columns c WHERE c.table_schema = DATABASE() AND c.table_name = '"
                        + table + "' ORDER BY c.ordinal_position")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getLong(3),
                        rows.getString(4).equals("YES"), rows.getBoolean(5)));
            }
        }
        return columns;
    }

    static String list(List<Column> columns, Function<Column, String> value) {
        return columns.stream().map(value).collect(Collectors.joining(", "));
    }

    /** In a row that is like another one. */
    String copy(long offset) {
        boolean refers = name.equals("id") || name.endsWith("_id");
        return switch (type) {
            case "bigint" -> refers ? name + " + " + offset : name;
            case "binary" -> "UNHEX(SHA2(CONCAT(HEX(" + name + "), '" + offset + "'), 256))";
            case "datetime" -> name + " + INTERVAL " + offset + " SECOND";
            case "tinyint" -> name.startsWith("is_s") ? "FALSE" : name; // few are superusers or auditors
            default -> distinct || refers || name.equals("email") || name.equals("name")
                    ? "CONCAT(LEFT(" + name + ", " + Math.min(length - HASH, 8) + "), MD5(CONCAT(" + name + ", '-"
                            + offset
                            + "')))"
                    : name;
        };
    }

    /** In the first row. */
    String some() {
        if (empty) {
            return "NULL";
        }
        return switch (type) {
            case "bigint", "int", "tinyint" -> "1";
            case "binary" -> "UNHEX(SHA2('some', 256))";
            case "datetime" -> "UTC_TIMESTAMP(6)";
            default -> "'some'";
        };
    }
}
