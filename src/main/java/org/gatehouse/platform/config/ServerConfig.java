package org.gatehouse.platform.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;

/**
 * Where this node is and what it is called.
 *
 * @param baseUrl public URL without trailing slash
 * @param dataDirectory where generated secrets and the embedded database live
 * @param node name of the node in ping and the activity stream
 */
public record ServerConfig(URI baseUrl, Path dataDirectory, String node) {

    /** Whether the server is reached by TLS. */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    static ServerConfig read(ConfigReader reader) {
        return new ServerConfig(reader.origin(ConfigKey.BASE_URL, URI.create("http://localhost:" + port(reader))),
                dataDirectory(reader), reader.text(ConfigKey.NODE).orElseGet(ServerConfig::hostName));
    }

    static int port(ConfigReader reader) {
        return reader.number(ConfigKey.PORT, 1, 65_535, 8080);
    }

    static Path dataDirectory(ConfigReader reader) {
        return reader.path(ConfigKey.DATA_DIR, Path.of(System.getProperty("user.home"), ".gatehouse"));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
