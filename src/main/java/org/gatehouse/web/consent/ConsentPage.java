package org.gatehouse.web.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatehouse.web.page.ContentPolicy;
import org.gatehouse.web.page.Page;

/**
 * A page and what the browser may do on it.
 *
 * @param page the page
 * @param policy the policy
 */
record ConsentPage(Page page, ContentPolicy policy) {

    void send(HttpServletResponse response) throws IOException {
        policy.apply(response);
        page.send(response);
    }
}
