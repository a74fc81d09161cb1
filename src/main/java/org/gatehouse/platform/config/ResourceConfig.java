package org.gatehouse.platform.config;

import java.net.URI;
import java.util.List;

/**
 * For whom tokens may be issued besides this server.
 *
 * @param allowed the resource servers by their URIs; empty: any
 */
public record ResourceConfig(List<URI> allowed) {

    static ResourceConfig read(ConfigReader reader) {
        return new ResourceConfig(reader.uris(ConfigKey.RESOURCES));
    }

    /** Whether the operator has nothing against tokens for it. */
    public boolean allows(String uri) {
        return allowed.isEmpty() || allowed.stream().anyMatch(one -> one.toString().equals(uri));
    }
}
