package org.gatehouse.chaos;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
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
 * of transactions, because the servers tell each before Gatehouse tries again – Hibernate calls a deadlock an {@code
 * OptimisticLockException} –: those are counted.
 */
final class ServerLogs {

    private static final Pattern WRONG = Pattern.compile("NullPointerException|ClassCastException"
            + "|ConcurrentModificationException|OutOfMemoryError|StackOverflowError"
            + "|LazyInitializationException|EntityNotFoundException|IllegalArgumentException");
    private static final Pattern CONFLICT = Pattern.compile("Deadlock found|Lock wait timeout"
            + "|since it was last read|by another transaction|foreign key constraint fails|Duplicate entry");
    private final Map<Path, Long> seen = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /** Looks on in a log; what was told once is not told again. */
    void check(Path log, Ledger ledger) throws IOException {
        List<String> lines = newLines(log);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("\tat ")) {
                continue; // nearly all of what is written while the database is away
            }
            Matcher conflict = CONFLICT.matcher(line);
            if (conflict.find()) {
                ledger.count("lines in logs: " + conflict.group(), 1);
            }
            Matcher wrong = WRONG.matcher(line);
            if (wrong.find() && told.add(wrong.group())) {
                ledger.finding(null, "log " + log + ": " + String.join("\n        ",
                        lines.subList(Math.max(0, i - 3), Math.min(lines.size(), i + 12))));
            }
        }
    }

    private List<String> newLines(Path log) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(log)) {
            file.position(seen.getOrDefault(log, 0L));
            byte[] all = Channels.newInputStream(file).readAllBytes();
            seen.put(log, file.position());
            return new String(all, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
