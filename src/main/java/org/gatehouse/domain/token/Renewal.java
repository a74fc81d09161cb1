package org.gatehouse.domain.token;

import java.util.List;
import java.util.Optional;
import org.gatehouse.platform.exchange.Exchange;

/**
 * A good refresh token that is to be spent for a new pair.
 *
 * @param locked the token and its family
 * @param scope of the new access token
 * @param resources whom the new access token is for
 * @param request who waits for it
 */
public record Renewal(LockedFamily locked, Scope scope, List<String> resources, Exchange request) {

    TokenFamily family() {
        return locked.family();
    }

    /** What takes the place of the spent token. */
    NewToken successor() {
        return new NewToken(Optional.of(family().user()), Optional.of(family().application()), scope, "",
                Optional.empty(), family().origin(), family().authorization(), resources, true);
    }
}
