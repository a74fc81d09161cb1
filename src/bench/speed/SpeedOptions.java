package org.gatehouse.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to be measured, and for how long.
 *
 * @param only words, one of which a target's name must contain; none: all targets
 * @param distinct how many tokens are used in turn, so many that none is still in the cache
 * @param settings further ones of Gatehouse
 * @param variants further servers that are measured beside the first one, see {@link Variant}
 * @param profiler the library of async-profiler
 * @param keycloak where a distribution of Keycloak is, to be measured too
 * @param jdk of the servers
 */
record SpeedOptions(Duration window, int rounds, Duration shortestWarmUp, Duration longestWarmUp, int connections,
        int distinct, List<String> only, Map<String, String> settings, boolean keep, List<String> variants,
        String server, String database, Optional<Path> profiler, Optional<Path> keycloak, Path jdk) {

    static SpeedOptions ofProcess() {
        return new SpeedOptions(seconds("window", 4), number("rounds", 7), seconds("warm", 60),
                seconds("warm.limit", 400), number("connections", 8), number("distinct", 20_000),
                words(property("only", ""), ","), settings(property("set", "")), Boolean.getBoolean("bench.keep"),
                words(property("variants", ""), "\\|"), System.getProperty("gatehouse.it.server"),
                System.getProperty("gatehouse.it.database"),
                path("profiler"), path("keycloak"),
                Path.of(System.getProperty("gatehouse.it.jdk", System.getProperty("java.home"))));
    }

    String title() {
        return server + ", " + database + (settings.isEmpty() ? "" : ", " + settings);
    }

    Path report() {
        return Path.of("target/bench", "speed-" + server + "-" + database + ".md").toAbsolutePath();
    }

    boolean wants(String target) {
        return only.isEmpty() || only.stream().anyMatch(target::contains);
    }

    private static Optional<Path> path(String name) {
        return Optional.of(property(name, "")).filter(path -> !path.isEmpty()).map(Path::of);
    }

    static Map<String, String> settings(String text) {
        Map<String, String> settings = new TreeMap<>();
        for (String setting : words(text, ";")) {
            int equals = setting.indexOf('=');
            settings.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return settings;
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(number(name, otherwise));
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(property(name, Integer.toString(otherwise)));
    }

    private static String property(String name, String otherwise) {
        return System.getProperty("bench." + name, otherwise);
    }
}
