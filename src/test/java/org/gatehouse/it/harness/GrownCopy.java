package org.gatehouse.it.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schema with the tables of another one and some thousand rows in each: what was there, as often as it takes, with ids,
 * names and secrets of their own and later by some seconds each time. In such a one MySQL and MariaDB choose the indexes
 * that they would choose in a large installation. What doesn't grow is as it was.
 */
public final class GrownCopy implements AutoCloseable {

    private static final int ENOUGH = 2500;
    /** Reading a table of few short rows whole costs a database less than reading 25 of them by an index. */
    private static final int MANY = 20_000;
    private static final Set<String> SMALL = Set.of("installation", "settings", "signing_keys",
            "flyway_schema_history");

    private final Connection root;
    private final Statement statement;
    private final String source;
    private final Set<String> grown = new TreeSet<>();
    private final Set<String> large = new TreeSet<>();

    private GrownCopy(Connection root, String source) throws SQLException {
        this.root = root;
        this.source = source;
        this.statement = root.createStatement();
    }

    /** Copies; nobody may change the tables meanwhile. */
    public static GrownCopy of(TestDatabase database) throws SQLException {
        GrownCopy copy = new GrownCopy(MySql.shared().open(), ((MySqlSchema) database).user());
        copy.make();
        return copy;
    }

    /** The tables that were filled. */
    public Set<String> grown() {
        return grown;
    }

    /**
     * What the database would do for a statement, a row a table, by {@code EXPLAIN}; a table that it would read whole is
     * made larger first.
     */
    public List<PlannedTable> plan(String sql) throws SQLException {
        List<PlannedTable> plan = PlannedTable.of(statement, sql, grown);
        boolean scans = false;
        for (PlannedTable table : plan) {
            if (table.isScan() && grown.contains(table.table()) && large.add(table.table())) {
                grow(table.table(), number("SELECT MAX(id) + 1 FROM " + table.table()), MANY);
                scans = true;
            }
        }
        return scans ? PlannedTable.of(statement, sql, grown) : plan;
    }

    private void make() throws SQLException {
        statement.execute("DROP DATABASE IF EXISTS grown_copy");
        statement.execute("CREATE DATABASE grown_copy");
        statement.execute("USE grown_copy");
        List<String> tables = texts("SELECT table_name FROM information_schema.tables WHERE table_schema = '" + source
                + "' ORDER BY 1");
        long ids = 1;
        for (String table : tables) {
            statement.execute("CREATE TABLE " + table + " LIKE " + source + "." + table);
            statement.execute("INSERT INTO " + table + " SELECT * FROM " + source + "." + table);
            if (!SMALL.contains(table)) {
                grown.add(table);
                ids = Math.max(ids, number("SELECT COALESCE(MAX(id), 0) + 1 FROM " + table));
            }
        }
        for (String table : grown) {
            grow(table, ids, ENOUGH);
        }
    }

    private void grow(String table, long ids, int enough) throws SQLException {
        List<Column> columns = Column.of(root, table);
        if (number("SELECT COUNT(*) FROM " + table) == 0) {
            statement.execute("INSERT INTO " + table + " SELECT " + Column.list(columns, Column::some));
        }
        for (long later = ids; number("SELECT COUNT(*) FROM " + table) < enough; later *= 2) {
            long offset = later;
            statement.execute("INSERT INTO " + table + " SELECT " + Column.list(columns, column -> column.copy(offset))
                    + " FROM " + table);
        }
        statement.execute("ANALYZE TABLE " + table);
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    @Override
    public void close() throws SQLException {
        statement.execute("DROP DATABASE grown_copy");
        root.close();
    }
}
