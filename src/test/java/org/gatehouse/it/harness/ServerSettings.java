package org.gatehouse.it.harness;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables that a server under test is started with. */
record ServerSettings(Map<String, String> environment) {

    private static final String EVERY_TEST_HAS_THE_SAME_ADDRESS = "100000";

    ServerSettings(ServerInstance instance) {
        this(Map.of("GATEHOUSE_DATA_DIR", instance.data().toString(), "GATEHOUSE_BASE_URL", instance.base().toString(),
                "GATEHOUSE_ADMIN_USERNAME", TestServer.ADMIN_USERNAME, "GATEHOUSE_ADMIN_PASSWORD",
                TestServer.ADMIN_PASSWORD, "GATEHOUSE_EXIT_ON_FAILURE", "true", "GATEHOUSE_PURGE_INTERVAL", "0",
                "GATEHOUSE_LOGIN_ADDRESS_LIMIT", EVERY_TEST_HAS_THE_SAME_ADDRESS));
    }

    /** Takes {@code gatehouse.some-key} as well as {@code GATEHOUSE_SOME_KEY}; an empty value unsets. */
    ServerSettings with(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(environment);
        settings.forEach((key, value) -> all.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        all.values().removeIf(String::isEmpty);
        return new ServerSettings(all);
    }

    Path dataDirectory() {
        return Path.of(environment.get("GATEHOUSE_DATA_DIR"));
    }
}
