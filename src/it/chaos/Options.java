package org.gatehouse.chaos;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What {@code run.sh} was asked for. */
record Options(int rounds, Duration limit, long seed, List<String> servers, int threads, List<Fault> faults,
        Map<String, String> settings, int stopAfter) {

    static Options given() {
        return new Options(Integer.parseInt(of("rounds", "200")), Duration.ofMinutes(Long.parseLong(of("minutes", "60"))),
                Long.parseLong(of("seed", Integer.toString(new Random().nextInt(1_000_000)))),
                List.of(of("servers", "payara,payara").split(",")), Integer.parseInt(of("threads", "6")),
                Arrays.stream(of("faults", "database,outage,freeze,node,both").split(","))
                        .map(name -> Fault.valueOf(name.toUpperCase(Locale.ROOT))).toList(),
                settings(of("set", "")), Integer.parseInt(of("stop.after", "3")));
    }

    private static String of(String name, String otherwise) {
        return System.getProperty("chaos." + name, otherwise);
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> all = new TreeMap<>(Map.of("gatehouse.purge.interval", "1", "gatehouse.base-url",
                "https://id.example.org"));
        Arrays.stream(text.split(";")).filter(one -> !one.isEmpty()).map(one -> one.split("=", 2))
                .forEach(one -> all.put(one[0], one[1]));
        return all;
    }

    /** How long a node may go on believing what another one has changed. */
    Duration cacheTtl() {
        return Duration.ofSeconds(Long.parseLong(settings.getOrDefault("gatehouse.token.cache-ttl", "1")));
    }
}
