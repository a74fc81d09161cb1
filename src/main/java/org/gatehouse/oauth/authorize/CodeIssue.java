package org.gatehouse.oauth.authorize;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.domain.consent.Consent;
import org.gatehouse.domain.consent.ConsentService;
import org.gatehouse.domain.session.Session;
import org.gatehouse.domain.session.SessionService;
import org.gatehouse.domain.token.Authorization;
import org.gatehouse.domain.token.AuthorizationCodeService;
import org.gatehouse.domain.token.NewAuthorizationCode;
import org.gatehouse.platform.crypto.Secret;

/** Remembers what was allowed and issues the code for it, both or neither. */
@Stateless
public class CodeIssue {

    @Inject
    private ConsentService consents;
    @Inject
    private AuthorizationCodeService codes;
    @Inject
    private SessionService sessions;

    /** After the user has just said yes. */
    public Secret allowed(AuthorizationRequest request, Session session) {
        Consent consent = consents.remember(session.user(), request.client(), request.wanted());
        return issue(request, session, OptionalLong.of(consent.id()));
    }

    /** After he has said so before, or nobody needs to ask him. */
    public Secret recalled(AuthorizationRequest request, Session session, Optional<Consent> consent) {
        return issue(request, session, consent.stream().mapToLong(Consent::id).findFirst());
    }

    private Secret issue(AuthorizationRequest request, Session session, OptionalLong consentId) {
        if (session.isFor(request.interaction().mark())) { // the same request another time asks for another login
            sessions.fulfil(session);
        }
        Authorization authorization = new Authorization(consentId, Optional.of(session.created()),
                Optional.of(session.publicId()), request.resources(), request.wanted().claims());
        return codes.issue(new NewAuthorizationCode(session.user(), request.client(), request.redirect(),
                request.wanted().scope(), request.challenge(), request.nonce(), authorization));
    }
}
