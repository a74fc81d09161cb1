package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.persistence.Together;

/**
 * Issues tokens to applications that act for themselves. Whatever several ask for at the same moment is stored in one
 * transaction: its commit costs the database more than the rows do.
 */
@ApplicationScoped
public class ClientTokens {

    @Inject
    private TokenMint mint;
    @Inject
    private ClientTokenStore store;
    @Inject
    private Clock clock;

    private final Together<ClientTokenWish, IssuedToken> together = new Together<>(wishes -> store.add(wishes));

    /**
     * Issues a token without a user, and nothing that renews it; must not be called within a transaction.
     *
     * @param wanted for the application alone, whose thread asks
     */
    public IssuedToken issue(NewToken wanted) {
        return together.grant(new ClientTokenWish(mint.mint(wanted, clock.instant()), Exchange.current()));
    }
}
