package org.gatehouse.domain;

import java.util.List;
import org.gatehouse.platform.exchange.Exchange;

/**
 * Several changes of tokens, made for several requests in one transaction; fired as a CDI event inside of it, in place of
 * each {@link Change}. Nobody acts in these requests but their clients.
 *
 * @param all what has changed, in this order
 */
public record Changes(List<ForRequest> all) {

    /**
     * One of them.
     *
     * @param change what has changed
     * @param request for which request
     */
    public record ForRequest(Change change, Exchange request) {
    }
}
