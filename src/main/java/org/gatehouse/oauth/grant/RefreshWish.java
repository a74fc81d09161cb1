package org.gatehouse.oauth.grant;

import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.exchange.Exchange;

/**
 * A request to refresh, which any thread may answer.
 *
 * @param client who asks
 * @param parameters what it asks for
 * @param presented the value of its refresh token
 * @param request the request itself
 */
record RefreshWish(Application client, Parameters parameters, Secret presented, Exchange request) {
}
