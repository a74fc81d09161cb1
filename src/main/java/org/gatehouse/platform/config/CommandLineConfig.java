package org.gatehouse.platform.config;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the command line finds the server: the same settings, read in another process.
 *
 * @param server address of the server on this machine
 * @param dataDirectory the server's data directory
 */
public record CommandLineConfig(URI server, Path dataDirectory) {

    /** The settings of this process; fails with every mistake in them. */
    public static CommandLineConfig ofProcess() {
        return read(ConfigReader.ofProcess());
    }

    static CommandLineConfig read(ConfigReader reader) {
        int port = ServerConfig.port(reader);
        Path dataDirectory = ServerConfig.dataDirectory(reader);
        reader.failOnMistakes();
        return new CommandLineConfig(URI.create("http://127.0.0.1:" + port), dataDirectory);
    }
}
