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
 * @param text settings; two words are none: {@code jdbc} is added to the URL of MySQL, {@code rows} is a number of tokens
 *            that MySQL is filled with
 */
record Variant(SpeedOptions options, String text) {

    TestServer start() {
        Map<String, String> settings = new TreeMap<>(options.settings());
        settings.putAll(SpeedOptions.settings(text));
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
