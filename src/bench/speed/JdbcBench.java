package org.gatehouse.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.TestDatabase;

/**
 * Which options of MySQL's driver pay, for statements as Gatehouse sends them: prepared, used once and closed each time,
 * on a connection that lasts. All combinations in turn, round by round, on one thread.
 */
final class JdbcBench {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);
    private static final long WINDOW = 1_000_000L * Integer.getInteger("bench.window.millis", 700);
    private static final int TOKENS = 10_000;
    private static final int BATCH = 50;
    private static final String CACHE = "cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=8192";
    private static final List<String> OPTIONS = List.of("", "useServerPrepStmts=true", CACHE,
            CACHE + "&cacheResultSetMetadata=true", CACHE + "&useServerPrepStmts=true",
            "rewriteBatchedStatements=true", CACHE + "&useServerPrepStmts=true&rewriteBatchedStatements=true");

    /** Something that Gatehouse does, once. */
    private interface Work {
        void run(Connection connection, int turn) throws SQLException;
    }

    private record Sample(double wall, double client, double server, double allocated) {
    }

    private JdbcBench() {
    }

    public static void main(String[] arguments) throws SQLException {
        TestDatabase database = MySql.shared().newSchema();
        String url = database.settings().get("GATEHOUSE_DB_URL");
        try (Connection root = DriverManager.getConnection(url, "root", "")) {
            fill(root);
        }
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("look-up of a token, 40 columns", JdbcBench::lookUp);
        works.put("insert of an entry, with commit", JdbcBench::insert);
        works.put(BATCH + " updates in a batch, with commit", JdbcBench::batch);
        for (Map.Entry<String, Work> work : works.entrySet()) {
            measure(work.getKey(), work.getValue(), url);
        }
        System.exit(0);
    }

    private static void fill(Connection root) throws SQLException {
        StringBuilder columns = new StringBuilder();
        for (int column = 0; column < 38; column++) {
            columns.append(", c").append(column)
                    .append(column % 3 == 0 ? " DATETIME(6)" : column % 3 == 1 ? " VARCHAR(200)" : " BIGINT");
        }
        try (Statement statement = root.createStatement()) {
            statement.execute("CREATE TABLE wide (id BIGINT PRIMARY KEY AUTO_INCREMENT, token BINARY(32) NOT NULL UNIQUE"
                    + columns + ")");
            statement.execute("SET SESSION cte_max_recursion_depth = " + TOKENS);
            statement.execute("INSERT INTO wide (token, c0, c1, c2) WITH RECURSIVE k AS (SELECT 0 n UNION ALL SELECT "
                    + "n + 1 FROM k WHERE n + 1 < " + TOKENS + ") SELECT unhex(sha2(n, 256)), now(6), 'text', n FROM k");
        }
    }

    private static Connection open(String url, String options) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "root");
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("useLocalSessionState", "true");
        return DriverManager.getConnection(url + options, properties);
    }

    private static void measure(String name, Work work, String url) throws SQLException {
        List<List<Sample>> samples = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        for (String options : OPTIONS) {
            samples.add(new ArrayList<>());
            connections.add(open(url, options));
        }
        for (int round = -2; round < ROUNDS; round++) { // two rounds to warm up
            for (int option = 0; option < OPTIONS.size(); option++) {
                Sample sample = window(work, connections.get(option));
                if (round >= 0) {
                    samples.get(option).add(sample);
                }
            }
        }
        System.out.printf("%n| %s | µs | CPU µs: client | MySQL | KB allocated |%n| --- | ---: | ---: | ---: | ---: |%n",
                name);
        for (int option = 0; option < OPTIONS.size(); option++) {
            print(OPTIONS.get(option), samples.get(option));
            connections.get(option).close();
        }
    }

    private static Sample window(Work work, Connection connection) throws SQLException {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long server = MySqlProcess.cpu();
        long client = THREADS.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        int turns = 0;
        while (System.nanoTime() - begin < WINDOW) {
            work.run(connection, turns++);
        }
        double wall = System.nanoTime() - begin;
        client = THREADS.getCurrentThreadCpuTime() - client;
        return new Sample(wall / 1e3 / turns, client / 1e3 / turns, (MySqlProcess.cpu() - server) / 1e3 / turns,
                (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1e3 / turns);
    }

    private static void print(String options, List<Sample> samples) {
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %.1f |%n",
                options.isEmpty() ? "none" : options.replace("&prepStmtCacheSize=250&prepStmtCacheSqlLimit=8192", ""),
                median(samples.stream().map(Sample::wall).toList()),
                median(samples.stream().map(Sample::client).toList()),
                samples.stream().mapToDouble(Sample::server).average().orElse(0),
                median(samples.stream().map(Sample::allocated).toList()));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void lookUp(Connection connection, int turn) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM wide WHERE c2 = ? AND id = ?")) {
            statement.setLong(1, turn % TOKENS);
            statement.setLong(2, turn % TOKENS + 1L);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    for (int column = 1; column <= 40; column++) {
                        row.getObject(column);
                    }
                }
            }
        }
    }

    private static void insert(Connection connection, int turn) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection
                .prepareStatement("INSERT INTO wide (token, c0, c1, c2, c4) VALUES (?, now(6), ?, ?, ?)")) {
            statement.setBytes(1, token());
            statement.setString(2, "text");
            statement.setLong(3, turn);
            statement.setString(4, "{\"a\": 1}");
            statement.executeUpdate();
        }
        connection.commit();
    }

    private static void batch(Connection connection, int turn) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement("UPDATE wide SET c3 = now(6) WHERE id = ?")) {
            for (int row = 0; row < BATCH; row++) {
                statement.setLong(1, (turn * (long) BATCH + row) % TOKENS + 1);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
    }

    private static byte[] token() {
        byte[] token = new byte[32];
        ThreadLocalRandom.current().nextBytes(token);
        return token;
    }
}
