package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/**
 * Authorization codes on their way through a browser. Those that were redeemed must be recognised when they come again.
 */
@ApplicationScoped
public class UnredeemedCodes implements Unredeemed {

    @Inject
    private AuthorizationCodeRepository codes;
    @Inject
    private Clock clock;

    @Override
    public boolean end(OptionalLong userId, int most) {
        List<Long> some = codes.unredeemed(userId, clock.instant(), most);
        codes.removeAll(codes.lockAll(some).stream().filter(code -> !code.isRedeemed()) // somebody may have been quicker
                .map(AuthorizationCode::id).toList());
        return some.size() < most;
    }
}
