package org.gatehouse.oauth.grant;

import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;

/** One way of getting a token (RFC 6749 §4). */
public interface TokenGrant {

    /** The {@code grant_type} it answers to. */
    String grantType();

    /** Whether the operator has left it switched on. */
    default boolean isEnabled() {
        return true;
    }

    /**
     * Issues a token to a client that has been authenticated.
     *
     * @throws OAuthException if the grant is not good for that
     */
    TokenAnswer issue(Application client, Parameters parameters);
}
