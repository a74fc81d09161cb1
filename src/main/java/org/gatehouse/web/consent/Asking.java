package org.gatehouse.web.consent;

import org.gatehouse.domain.session.Session;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.authorize.AuthorizationRequest;

/**
 * Somebody who has to be asked.
 *
 * @param sent the parameters of the request
 * @param request what they mean
 * @param session who is asked
 */
record Asking(Parameters sent, AuthorizationRequest request, Session session) {
}
