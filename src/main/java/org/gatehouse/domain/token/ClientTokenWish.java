package org.gatehouse.domain.token;

import org.gatehouse.domain.application.Application;
import org.gatehouse.platform.exchange.Exchange;

/**
 * A token that a request wants stored, which any thread may do.
 *
 * @param minted the token
 * @param request who waits for it
 */
record ClientTokenWish(MintedToken minted, Exchange request) {

    Application application() {
        return minted.wanted().application().orElseThrow();
    }
}
