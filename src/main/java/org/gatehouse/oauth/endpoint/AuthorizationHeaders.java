package org.gatehouse.oauth.endpoint;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** All {@code Authorization} headers of a request; there should be one at the most. */
final class AuthorizationHeaders {

    private AuthorizationHeaders() {
    }

    static List<String> of(HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(HttpHeaders.AUTHORIZATION);
        return values == null ? List.of() : values;
    }
}
