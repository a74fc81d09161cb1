package org.gatehouse.it.harness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a database would read one table for a statement.
 *
 * @param table its name; that of the alias, if it is none of the tables that grow
 * @param type as {@code EXPLAIN} calls it: {@code ALL}, {@code index}, {@code range}, {@code ref}, …
 * @param rows how many rows it expects to read
 */
public record PlannedTable(String table, String type, long rows, String statement) {

    /** A list reads so many of an index at most, whatever is in the table. */
    private static final int FEW = 500;

    /** Whether every row would be read, of the table or of an index. */
    public boolean isScan() {
        return rows > FEW && (type.equals("ALL") || type.equals("index"));
    }

    /** What the database would do for a statement, by {@code EXPLAIN}; of tables with these names it knows the aliases. */
    static List<PlannedTable> of(Statement statement, String sql, Set<String> tables) throws SQLException {
        List<PlannedTable> plan = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
            while (rows.next()) {
                if (rows.getString("table") != null) {
                    plan.add(new PlannedTable(name(rows.getString("table"), sql, tables),
                            String.valueOf(rows.getString("type")), rows.getLong("rows"), sql));
                }
            }
        }
        return plan;
    }

    private static String name(String alias, String sql, Set<String> tables) {
        if (tables.isEmpty()) {
            return alias;
        }
        Matcher named = Pattern.compile("\\b(" + String.join("|", tables) + ")\\s+(?:as\\s+)?`?" + Pattern.quote(alias)
                + "\\b", Pattern.CASE_INSENSITIVE).matcher(sql);
        return named.find() ? named.group(1) : alias;
    }
}
