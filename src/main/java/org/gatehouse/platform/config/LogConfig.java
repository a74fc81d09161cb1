package org.gatehouse.platform.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where the logs for machines go.
 *
 * @param access a line a request
 * @param audit a line for whatever happens to credentials and rights
 * @param directory of their files
 * @param fileSize bytes after which the next file begins
 * @param files how many are kept, the one that is written included
 */
public record LogConfig(Target access, Target audit, Path directory, int fileSize, int files) {

    private static final int MEBIBYTE = 1024 * 1024;

    /** Where a log goes. */
    public enum Target {
        /** Nowhere. */
        OFF,
        /** To the server's own log, by a logger that it can route. */
        SERVER,
        /** To files in the directory of logs. */
        FILE
    }

    static LogConfig read(ConfigReader reader) {
        return new LogConfig(target(reader, ConfigKey.LOG_ACCESS, Target.OFF),
                target(reader, ConfigKey.LOG_AUDIT, Target.FILE),
                reader.path(ConfigKey.LOG_DIRECTORY, ServerConfig.dataDirectory(reader).resolve("logs")),
                reader.number(ConfigKey.LOG_FILE_SIZE, 1, 1024, 16) * MEBIBYTE,
                reader.number(ConfigKey.LOG_FILES, 1, 1000, 10));
    }

    private static Target target(ConfigReader reader, ConfigKey key, Target otherwise) {
        return reader.parsed(key, text -> Arrays.stream(Target.values())
                .filter(target -> target.name().toLowerCase(Locale.ROOT).equals(text)).findFirst().orElse(null),
                "off, server or file", () -> otherwise);
    }
}
