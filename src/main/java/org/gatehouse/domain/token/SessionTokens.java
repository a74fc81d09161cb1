package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.gatehouse.domain.session.SessionsEnded;
import org.gatehouse.platform.persistence.Criterion;

/**
 * Ends what was granted for as long as somebody is signed in (OpenID Connect Back-Channel Logout §2.7): families with
 * {@code openid} and without {@code offline_access}. Those of plain OAuth know no session and live on.
 */
@Stateless
public class SessionTokens {

    private static final int BATCH = 200;

    @Inject
    private TokenFamilyRepository families;
    @Inject
    private TokenService tokens;

    public void onEnded(@Observes SessionsEnded ended) {
        Criterion living = Criterion.in("sessionId", ended.publicIds()).and(Criterion.isNull("revoked"));
        List<Long> ids = families.findFirst(BATCH * ended.sessions().size(), living).stream()
                .filter(family -> family.scope().endsWithSession()).map(TokenFamily::id).toList();
        families.lockAll(ids).forEach(tokens::revoke);
    }
}
