package org.gatehouse.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            Pattern.compile("^select count.*"), "the count of a list is of all that its caller can see",
            Pattern.compile(".* from activity_entries .* exists .*"),
            "whoever isn't a superuser sees entries by what they tell of: the stream is read until the page is full",
            Pattern.compile(".* from activity_entries .* order by \\S*occurred desc.*"),
            "the index on the moment ends with the id in the other direction",
            Pattern.compile(".* from teams .* order by \\S*name, ?\\S*name.*"),
            "teams are in the order of the names of their organizations",
            Pattern.compile(".* from roles .* where .*role_field in .* order by .*"),
            "a superuser holds what nobody gave to him: the roles on the system are looked for by their field");

    private IndexUse() {
    }

    /** Whether the tests run on a database whose plans are known here. */
    public static boolean isTold() {
        return TestRun.current().database().equals("mysql") && MySql.available();
    }

    /** Fails if anything that is asked for meanwhile would read every row of a table that grows. */
    public static void check(TestDatabase database, StatementLog.Work work) throws Exception {
        Map<String, List<String>> shapes = new LinkedHashMap<>();
        for (String sql : StatementLog.during(database, work)) {
            List<String> examples = shapes.computeIfAbsent(StatementLog.shape(sql), shape -> new ArrayList<>());
            if (examples.size() < EXAMPLES && !examples.contains(sql)) {
                examples.add(sql);
            }
        }
        List<String> scans = new ArrayList<>();
        shapes.keySet().removeIf(shape -> KNOWN.keySet().stream()
                .anyMatch(known -> known.matcher(shape.toLowerCase(Locale.ROOT)).matches()));
        try (GrownCopy copy = GrownCopy.of(database)) {
            for (Map.Entry<String, List<String>> shape : shapes.entrySet()) {
                for (String sql : shape.getValue()) {
                    copy.plan(sql).stream().filter(PlannedTable::isScan)
                            .forEach(table -> scans.add(table.table() + " " + table.type() + " " + table.rows() + ": "
                                    + sql));
                }
            }
            System.out.println(shapes.size() + " kinds of statements explained against " + copy.grown());
        }
        assertThat(shapes).as("statements of which the database tells").isNotEmpty();
        assertThat(scans).as("tables that are read whole").isEmpty();
    }
}
