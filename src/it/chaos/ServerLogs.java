package org.gatehouse.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What servers wrote since the last look. Mistakes in the code are findings. An outage may be told, and so may conflicts
 * of transactions, because EclipseLink tells each before Gatehouse tries again: those are counted.
 */
final class ServerLogs {

    private static final Pattern WRONG = Pattern.compile(".*(NullPointerException|ClassCastException"
            + "|ConcurrentModificationException|OptimisticLockException|OutOfMemoryError|StackOverflowError"
            + "|LazyInitializationException|EntityNotFoundException|IllegalArgumentException).*");
    private static final Pattern CONFLICT = Pattern.compile("(?:Internal Exception: |Caused by: |.*(?:WARN|ERROR)).*"
            + "(Deadlock found|Lock wait timeout|has changed since last read|foreign key constraint fails"
            + "|Duplicate entry).*");
    private final Map<Path, Long> seen = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /** Looks on in a log; what was told once is not told again. */
    void check(Path log, Ledger ledger) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = seen.getOrDefault(log, 0L).intValue();
        seen.put(log, (long) all.length);
        List<String> lines = new String(all, from, all.length - from, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher conflict = CONFLICT.matcher(lines.get(i));
            if (conflict.matches()) {
                ledger.count("log: " + conflict.group(1), 1);
            }
            Matcher wrong = WRONG.matcher(lines.get(i));
            if (wrong.matches() && told.add(wrong.group(1))) {
                ledger.finding(null, "log " + log + ": " + String.join("\n        ",
                        lines.subList(Math.max(0, i - 3), Math.min(lines.size(), i + 12))));
            }
        }
    }
}
