package org.gatehouse.domain.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An absolute http(s) URI without fragment and credentials.
 *
 * @param uri of that shape
 */
record WebAddress(URI uri) {

    /** The address, if the text is one. */
    static Optional<WebAddress> of(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean usable = http && uri.getHost() != null && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            return usable ? Optional.of(new WebAddress(uri)) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    boolean isHttps() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Scheme, host and port as browsers write them (RFC 6454 §6.2): small letters, no usual port. */
    String origin() {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() < 0 || uri.getPort() == (isHttps() ? 443 : 80);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
    }
}
