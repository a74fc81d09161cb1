package org.gatehouse.it.harness;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/** Writes a database out as text, one line a row. */
final class DatabaseDump {

    private DatabaseDump() {
    }

    static List<String> of(TestDatabase database) {
        try (Connection connection = database.open()) {
            List<String> rows = new ArrayList<>();
            for (String table : tables(connection)) {
                rows.addAll(rows(connection, table));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("can't dump " + database, e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        String[] types = {"TABLE", "BASE TABLE"};
        try (ResultSet found = connection.getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", types)) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        String quote = connection.getMetaData().getIdentifierQuoteString();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + quote + table + quote)) {
            while (found.next()) {
                rows.add(table + row(found));
            }
        }
        return rows;
    }

    private static String row(ResultSet found) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        StringJoiner row = new StringJoiner(", ", "{", "}");
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            row.add(columns.getColumnLabel(column) + "=" + text(found, column));
        }
        return row.toString();
    }

    private static String text(ResultSet found, int column) throws SQLException {
        return switch (found.getMetaData().getColumnType(column)) {
            case java.sql.Types.BINARY, java.sql.Types.VARBINARY, java.sql.Types.LONGVARBINARY, java.sql.Types.BLOB ->
                    text(found.getBytes(column));
            default -> found.getString(column);
        };
    }

    private static String text(byte[] bytes) {
        return bytes == null
                ? "null"
                : HexFormat.of().formatHex(bytes) + " " + new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
