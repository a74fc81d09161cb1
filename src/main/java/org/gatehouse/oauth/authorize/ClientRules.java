package org.gatehouse.oauth.authorize;

import org.gatehouse.domain.application.Application;

/** What the registration of an application says about its requests. */
final class ClientRules {

    private ClientRules() {
    }

    /** Whether it has to use PKCE: whatever its type (RFC 9700 §2.1.1). */
    static boolean requiresPkce(Application client) {
        return client != null;
    }
}
