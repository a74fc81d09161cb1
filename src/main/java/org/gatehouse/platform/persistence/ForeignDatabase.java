package org.gatehouse.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.platform.crypto.Secret;
import org.postgresql.Driver;

/**
 * Reads another product's PostgreSQL in batches, and never writes.
 *
 * <p>One read-only transaction from the first to the last row, so that all rows are of one moment.
 */
public final class ForeignDatabase implements AutoCloseable {

    private final Connection connection;
    private final ForeignAddress address;
    private final Map<String, Set<String>> columns = new HashMap<>();

    private ForeignDatabase(Connection connection, ForeignAddress address) {
        this.connection = connection;
        this.address = address;
    }

    /** Connects; the password is seen by the driver only. */
    public static ForeignDatabase open(ForeignAddress address, String user, Secret password) {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "20");
        properties.setProperty("socketTimeout", "120");
        properties.setProperty("ApplicationName", "gatehouse import");
        address.parameters().forEach(properties::setProperty);
        properties.setProperty("user", user);
        properties.setProperty("password", password.reveal());
        try {
            Connection connection = new Driver().connect(address.url(), properties);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new ForeignDatabase(connection, address);
        } catch (SQLException failure) {
            throw unreadable(address, failure);
        }
    }

    /** Whether there is such a table; optional ones are read only then. */
    public boolean has(ForeignTable table) {
        return !columnsOf(table).isEmpty();
    }

    /** The next rows after this id, in the order of their ids. */
    public List<ForeignRow> rows(ForeignTable table, long afterId, int most) {
        return select(table, "id > ? order by id limit " + most, statement -> statement.setLong(1, afterId));
    }

    /** The rows in which the column holds one of these numbers. */
    public List<ForeignRow> rowsWith(ForeignTable table, String column, Collection<Long> numbers) {
        return numbers.isEmpty() ? List.of()
                : select(table, quoted(column) + " = any(?) order by id",
                        statement -> statement.setArray(1, connection.createArrayOf("bigint", numbers.toArray())));
    }

    /** The rows in which the column holds this text. */
    public List<ForeignRow> rowsWith(ForeignTable table, String column, String text) {
        return select(table, quoted(column) + " = ? order by id", statement -> statement.setString(1, text));
    }

    private List<ForeignRow> select(ForeignTable table, String condition, Binding binding) {
        Set<String> wanted = wantedOf(table);
        String list = wanted.stream().map(ForeignDatabase::quoted).collect(Collectors.joining(", "));
        String sql = "select " + list + " from " + quoted(table.name()) + " where " + condition;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet found = statement.executeQuery()) {
                return read(found, wanted);
            }
        } catch (SQLException failure) {
            throw unreadable(address, failure);
        }
    }

    private static List<ForeignRow> read(ResultSet found, Set<String> wanted) throws SQLException {
        List<ForeignRow> rows = new ArrayList<>();
        while (found.next()) {
            Map<String, Object> values = new HashMap<>();
            for (String column : wanted) {
                values.put(column, found.getObject(column));
            }
            rows.add(new ForeignRow(values));
        }
        return rows;
    }

    private Set<String> wantedOf(ForeignTable table) {
        Set<String> existing = columnsOf(table);
        Set<String> wanted = new LinkedHashSet<>(Set.of("id"));
        wanted.addAll(table.required());
        if (!existing.containsAll(wanted)) {
            wanted.removeAll(existing);
            throw new ForeignDatabaseException("The database " + address.place() + " is no database of AWX: table "
                    + table.name() + " has no " + String.join(", ", wanted) + ".");
        }
        table.optional().stream().filter(existing::contains).forEach(wanted::add);
        return wanted;
    }

    private Set<String> columnsOf(ForeignTable table) {
        return columns.computeIfAbsent(table.name(), name -> {
            try (PreparedStatement statement = connection.prepareStatement("select column_name::text "
                    + "from information_schema.columns where table_schema = current_schema() and table_name = ?")) {
                statement.setString(1, name);
                Set<String> names = new LinkedHashSet<>();
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        names.add(found.getString(1));
                    }
                }
                return names;
            } catch (SQLException failure) {
                throw unreadable(address, failure);
            }
        });
    }

    private static ForeignDatabaseException unreadable(ForeignAddress address, SQLException failure) {
        return new ForeignDatabaseException("The database " + address.place() + " can't be read: "
                + failure.getMessage(), failure);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw unreadable(address, failure);
        }
    }

    /** Gives a statement its values. */
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
