package org.gatehouse.oauth.oidc;

import java.net.URI;
import org.gatehouse.domain.application.Application;

/**
 * A client that is to be told of a session's end, from server to server.
 *
 * @param client whom to tell
 * @param address where
 * @param subject who was signed in
 * @param sessionId the public name of the session
 */
record LogoutNotice(Application client, URI address, String subject, String sessionId) {
}
