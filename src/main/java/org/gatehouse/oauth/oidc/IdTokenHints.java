package org.gatehouse.oauth.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.oauth.token.JwtSigner;

/** Recognises ID tokens of ours, also expired ones (OpenID Connect Core §3.1.2.1, RP-Initiated Logout §2). */
@ApplicationScoped
public class IdTokenHints {

    private static final int LONGEST = 8000;

    @Inject
    private JwtSigner signer;

    /** Whether the hint may have been ours, by a key that was replaced or withdrawn since: as good as none. */
    boolean isBeyondRecognition(String jwt) {
        return jwt.length() <= LONGEST && signer.isBeyondRecognition(jwt, IdTokens.TYPE);
    }

    /** What the hint says; empty if it is not an ID token that this server has signed. */
    public Optional<IdTokenHint> read(String jwt) {
        return jwt.length() > LONGEST ? Optional.empty()
                : signer.recognize(jwt, IdTokens.TYPE).flatMap(IdTokenHint::of);
    }
}
