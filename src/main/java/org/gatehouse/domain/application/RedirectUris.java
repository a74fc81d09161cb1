package org.gatehouse.domain.application;

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
        return list().stream().filter(uri -> WebAddress.of(uri).isEmpty()).findFirst()
                .map(uri -> "Redirect URI \"" + uri + "\" must be an absolute http or https URL without fragment.");
    }

    /** From where scripts of the pages at these addresses call. */
    public List<String> origins() {
        return list().stream().flatMap(uri -> WebAddress.of(uri).stream()).map(WebAddress::origin).distinct().toList();
    }
}
