package org.gatehouse.web.consent;

import org.gatehouse.domain.application.Application;
import org.gatehouse.platform.html.Html;
import org.gatehouse.web.page.ContentPolicy;

/** How an application shows itself. */
final class ClientMarkup {

    private ClientMarkup() {
    }

    static Html logo(Application client) {
        return Html.NOTHING;
    }

    static Html links(Application client) {
        return Html.NOTHING;
    }

    static ContentPolicy policy(Application client, ContentPolicy policy) {
        return policy;
    }
}
