package org.gatehouse.platform.config;

import java.net.URI;
import java.util.Set;

/**
 * Where this server may send requests to.
 *
 * @param privateAddresses whether also into private networks
 */
public record OutboundConfig(boolean privateAddresses) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Whoever runs the server on his own machine has his applications there too. */
    static OutboundConfig read(ConfigReader reader, URI baseUrl) {
        return new OutboundConfig(reader.flag(ConfigKey.OUTBOUND_PRIVATE, OWN_MACHINE.contains(baseUrl.getHost())));
    }
}
