package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.TokenFault;

/** Whether a token that exists lets somebody in here. */
@ApplicationScoped
public class TokenCheck {

    @Inject
    private ApiAudience audience;
    @Inject
    private Clock clock;

    /** Why it does not; empty if it does. */
    public Optional<TokenFault> fault(AccessToken token) {
        return token.fault(clock.instant())
                .or(() -> audience.accepts(token) ? Optional.empty() : Optional.of(TokenFault.OTHER_AUDIENCE));
    }
}
