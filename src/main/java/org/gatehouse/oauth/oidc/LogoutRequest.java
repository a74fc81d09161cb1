package org.gatehouse.oauth.oidc;

import java.util.Optional;
import org.gatehouse.domain.session.Session;

/**
 * What a client wants when it sends somebody here to sign out (OpenID Connect RP-Initiated Logout §2).
 *
 * @param hint the ID token that it shows, if that is one of ours
 * @param clientId which client it is, if it says so or its hint does
 * @param target where it wants him to be sent afterwards, registered and with its {@code state}
 * @param fault what is wrong with it, naming the parameter; then nobody is sent anywhere
 */
public record LogoutRequest(Optional<IdTokenHint> hint, Optional<String> clientId, Optional<String> target,
        Optional<String> fault) {

    /** Whether it is plain that this session is meant, so that its user need not be asked. */
    public boolean isCertainlyAbout(Session session) {
        return fault.isEmpty() && hint.filter(known -> known.subject().equals(session.user().subject())
                && known.sessionId().filter(session.publicId()::equals).isPresent()).isPresent();
    }

    /** Whether somebody who is not signed in any more may be sent on without a word. */
    public boolean isProven() {
        return fault.isEmpty() && hint.isPresent();
    }
}
