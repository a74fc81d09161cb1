package org.gatehouse.domain.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * The redirect URIs of an application: absolute http(s) URIs without fragment (RFC 6749 §3.1.2), separated by spaces.
 *
 * @param text as the application's owner wrote them
 */
public record RedirectUris(String text) {

    public boolean isEmpty() {
        return list().isEmpty();
    }

    public List<String> list() {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** What is wrong with the first of them that can't be used. */
    public Optional<String> fault() {
        return list().stream().filter(uri -> !isUsable(uri)).findFirst()
                .map(uri -> "Redirect URI \"" + uri + "\" must be an absolute http or https URL without fragment.");
    }

    private static boolean isUsable(String text) {
        try {
            URI uri = new URI(text);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
