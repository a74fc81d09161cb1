package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.gatehouse.domain.session.SessionsEnded;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.Lookup;

/**
 * Ends what was granted for as long as somebody is signed in (OpenID Connect Back-Channel Logout §2.7): families with
 * {@code openid} and without {@code offline_access}. Those of plain OAuth know no session and live on.
 */
@Stateless
public class SessionTokens {

    private static final int BATCH = 50;

    @Inject
    private TokenFamilyRepository families;
    @Inject
    private TokenService tokens;

    public void onEnded(@Observes SessionsEnded ended) {
        Criterion living = Criterion.in("sessionId", ended.publicIds()).and(Criterion.isNull("revoked"));
        long last = 0;
        List<TokenFamily> some;
        do {
            some = families.findFirst(BATCH, living.and(Criterion.compare("id", Lookup.GREATER, last)));
            last = some.isEmpty() ? last : some.get(some.size() - 1).id();
            families.lockAll(some.stream().filter(family -> family.scope().endsWithSession()).map(TokenFamily::id)
                    .toList()).forEach(tokens::revoke);
        } while (some.size() == BATCH);
    }
}
