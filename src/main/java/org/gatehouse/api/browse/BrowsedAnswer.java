package org.gatehouse.api.browse;

import jakarta.json.JsonStructure;
import java.util.Optional;
import org.gatehouse.api.options.Description;
import org.gatehouse.security.authentication.Caller;

/**
 * An answer that is to be shown as a page.
 *
 * @param request what was asked for
 * @param status HTTP status
 * @param json the answer
 * @param description what the URL takes, if it was there to be read
 * @param caller who asked, if he is known
 */
record BrowsedAnswer(Asked request, int status, JsonStructure json, Optional<Description> description,
        Optional<Caller> caller) {

    /**
     * A request as the page shows it.
     *
     * @param method HTTP method
     * @param path path as it is sent, percent-encoded
     * @param query query string as it is sent, or null
     */
    record Asked(String method, String path, String query) {

        String url() {
            return query == null ? path : path + "?" + query;
        }
    }
}
