package org.gatehouse.oauth.oidc;

import java.util.List;

/**
 * Clients that are to be told once the transaction has ended well; a CDI event.
 *
 * @param all of them
 */
record LogoutNotices(List<LogoutNotice> all) {
}
