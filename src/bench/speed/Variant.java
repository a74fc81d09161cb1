package org.gatehouse.bench;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.TestDatabase;
import org.gatehouse.it.harness.TestServer;

/**
 * A Gatehouse that differs from the one that everything is compared with.
 *
 * @param text settings; three words are none: {@code java} are options of its JVM in place of the others', {@code jdbc} is added
 *            to the URL of MySQL, {@code rows} is a number of tokens that MySQL is filled with
 */
record Variant(SpeedOptions options, String text) {

    private static final String JAVA_OPTIONS = "gatehouse.it.java-options";

    TestServer start() {
        Map<String, String> settings = new TreeMap<>(options.settings());
        settings.putAll(SpeedOptions.settings(text));
        Optional<String> java = Optional.ofNullable(settings.remove("java"));
        String others = java.map(own -> System.setProperty(JAVA_OPTIONS, own)).orElse("");
        try {
            return start(settings);
        } finally {
            java.ifPresent(own -> System.setProperty(JAVA_OPTIONS, others));
        }
    }

    private TestServer start(Map<String, String> settings) {
        Optional<String> jdbc = Optional.ofNullable(settings.remove("jdbc"));
        Optional<Integer> rows = Optional.ofNullable(settings.remove("rows")).map(Integer::valueOf);
        if (options.database().equals("h2")) {
            return TestServer.start(settings);
        }
        TestDatabase schema = MySql.shared().newSchema();
        jdbc.ifPresent(more -> settings.put("gatehouse.db.url", schema.settings().get("GATEHOUSE_DB_URL") + more));
        TestServer server = TestServer.launch(settings, schema).awaitReady();
        rows.ifPresent(count -> TokenRows.fill(schema, count));
        return server;
    }
}
