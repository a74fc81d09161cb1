package org.gatehouse.platform.log;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.gatehouse.platform.config.DataDirectory;
import org.gatehouse.platform.config.LogConfig;

/** Sends each {@link EventLog} where the settings want it: nowhere, to the server's log, or to files that rotate. */
@ApplicationScoped
public class EventLogs {

    private final Map<EventLog, Handler> files = new EnumMap<>(EventLog.class);

    @Inject
    private LogConfig config;

    /** Opens what has to be open, before anybody writes. */
    public void open() throws IOException {
        open(EventLog.ACCESS, config.access());
        open(EventLog.AUDIT, config.audit());
    }

    private void open(EventLog log, LogConfig.Target target) throws IOException {
        log.logger().setLevel(target == LogConfig.Target.OFF ? Level.OFF : Level.INFO);
        log.logger().setUseParentHandlers(target == LogConfig.Target.SERVER);
        if (target == LogConfig.Target.FILE) {
            Path directory = config.directory();
            DataDirectory.prepare(directory);
            Handler file = new FileHandler(
                    escaped(directory) + "/" + log.name().toLowerCase(Locale.ROOT) + ".%g.jsonl",
                    config.fileSize(), config.files(), true);
            file.setFormatter(new Line());
            file.setEncoding("UTF-8");
            file.setLevel(Level.ALL);
            files.put(log, file);
            log.logger().addHandler(file);
        }
    }

    /** The handler reads some characters as placeholders. */
    private static String escaped(Path directory) {
        return directory.toString().replace("%", "%%");
    }

    @PreDestroy
    void close() {
        files.forEach((log, file) -> {
            log.logger().removeHandler(file);
            file.close();
        });
        files.clear();
    }

    /** The message and nothing else. */
    private static final class Line extends Formatter {

        @Override
        public String format(LogRecord line) {
            return line.getMessage() + "\n";
        }
    }
}
