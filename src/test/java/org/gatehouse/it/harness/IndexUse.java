package org.gatehouse.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether MySQL finds by indexes what a server asks for. */
public final class IndexUse {

    /** Statements of one shape that are tried: with other values another plan may be chosen. */
    private static final int EXAMPLES = 3;

    /**
     * What is known to read more than its answer, by what the statement looks like in lower case, and why it may. The
     * documentation names them too.
     */
    private static final Map<Pattern, String> KNOWN = Map.of(
            Pattern.compile("select count\\([^()]*\\)( as \\S+)? from \\w+( \\w+)?( where \\(?\\? ?= ?\\?\\)?)?"),
            "the count of a list that nothing narrows reads the smallest index of the table",
            Pattern.compile("select count\\(.*\\)( as \\S+)? from roles .*"),
            "the count of roles is of those that the caller can see, by their organizations or by those of their teams");

    private IndexUse() {
    }

    /** Whether the tests run on a database whose plans are known here. */
    public static boolean isTold() {
        return TestRun.current().database().equals("mysql") && MySql.available();
    }

    /**
     * What the database does for statements.
     *
     * @param kinds how many kinds of statements there were, without those that are known
     * @param scans tables that are read whole, each with its statement
     */
    public record Explained(int kinds, List<String> scans) {
    }

    /** Fails if anything that is asked for meanwhile would read every row of a table that grows. */
    public static void check(TestDatabase database, StatementLog.Work work) throws Exception {
        List<String> statements = StatementLog.during(database, work);
        try (GrownCopy copy = GrownCopy.of(database)) {
            Explained explained = explain(statements, copy::plan);
            System.out.println(explained.kinds() + " kinds of statements explained against " + copy.grown());
            assertThat(explained.kinds()).as("statements of which the database tells").isPositive();
            assertThat(explained.scans()).as("tables that are read whole").isEmpty();
        }
    }

    /** The statements that are sent meanwhile. */
    public static List<String> recorded(TestDatabase database, StatementLog.Work work) throws Exception {
        return StatementLog.during(database, work);
    }

    /** What the database would do for the statements with its tables as they are. */
    public static Explained explain(TestDatabase database, List<String> statements) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            return explain(statements, sql -> PlannedTable.of(statement, sql, Set.of()));
        }
    }

    private static Explained explain(List<String> statements, Planner planner) throws SQLException {
        int kinds = 0;
        List<String> scans = new ArrayList<>();
        for (Map.Entry<String, List<String>> shape : examples(statements).entrySet()) {
            if (KNOWN.keySet().stream().noneMatch(known -> known.matcher(shape.getKey()).matches())) {
                kinds++;
                for (String sql : shape.getValue()) {
                    planner.plan(sql).stream().filter(PlannedTable::isScan).forEach(table -> scans
                            .add(table.table() + " " + table.type() + " " + table.rows() + ": " + sql));
                }
            }
        }
        return new Explained(kinds, scans);
    }

    /** Some statements of each shape, in lower case. */
    private static Map<String, List<String>> examples(List<String> statements) {
        Map<String, List<String>> shapes = new LinkedHashMap<>();
        for (String sql : statements) {
            List<String> examples = shapes.computeIfAbsent(StatementLog.shape(sql).toLowerCase(Locale.ROOT),
                    shape -> new ArrayList<>());
            if (examples.size() < EXAMPLES && !examples.contains(sql)) {
                examples.add(sql);
            }
        }
        return shapes;
    }

    private interface Planner {

        List<PlannedTable> plan(String sql) throws SQLException;
    }
}
