package org.gatehouse.oauth.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.domain.consent.Consent;
import org.gatehouse.domain.consent.ConsentRepository;
import org.gatehouse.domain.session.Session;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** Decides what has to happen next, and answers. */
@ApplicationScoped
public class AuthorizationFlow {

    /** How long a new login counts for the request that wanted it. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    @Inject
    private ConsentRepository consents;
    @Inject
    private CodeIssue issue;
    @Inject
    private ServerConfig server;
    @Inject
    private Clock clock;

    /** What has to happen next for the user of this session, if there is one. */
    public NextStep next(AuthorizationRequest request, Optional<Session> session) {
        Interaction interaction = request.interaction();
        if (session.filter(living -> isGoodEnough(living, interaction)).isEmpty()) {
            if (interaction.isSilent()) {
                throw request.refused(AuthorizationError.LOGIN_REQUIRED, "The user has to sign in.");
            }
            return NextStep.SIGN_IN;
        }
        if (isToBeAsked(request, session.get())) {
            if (interaction.isSilent()) {
                throw request.refused(AuthorizationError.CONSENT_REQUIRED, "The user has to be asked.");
            }
            return NextStep.ASK;
        }
        return NextStep.GRANT;
    }

    /** The code, where nobody has to be asked. */
    @RetryOnConflict
    public AuthorizationResponse grant(AuthorizationRequest request, Session session) {
        Optional<Consent> consent = request.client().skipsAuthorization() ? Optional.empty()
                : remembered(request, session);
        return AuthorizationResponse.granted(request.answer(), issue.recalled(request, session, consent), issuer());
    }

    /** The code, after the user has said yes; he need not be asked again for the same. */
    @RetryOnConflict
    public AuthorizationResponse allow(AuthorizationRequest request, Session session) {
        return AuthorizationResponse.granted(request.answer(), issue.allowed(request, session), issuer());
    }

    /** The answer after the user has said no. */
    public AuthorizationResponse deny(AuthorizationRequest request) {
        return refuse(request.refused(AuthorizationError.ACCESS_DENIED, "The user has said no."));
    }

    /** The answer to a request that no URL of ours can carry. */
    public AuthorizationResponse tooLong(AuthorizationRequest request) {
        return refuse(request.refused(AuthorizationError.INVALID_REQUEST, "The request is too long."));
    }

    /** The answer that says why not. */
    public AuthorizationResponse refuse(AuthorizationRefusedException refused) {
        return AuthorizationResponse.refused(refused, issuer());
    }

    private boolean isGoodEnough(Session session, Interaction wanted) {
        Instant now = clock.instant();
        Instant began = session.created();
        if (session.isFor(wanted.mark()) && now.isBefore(began.plus(FRESH))) {
            return true;
        }
        return !wanted.wantsNewLogin()
                && wanted.longestAge().filter(age -> now.isAfter(began.plus(age))).isEmpty();
    }

    private boolean isToBeAsked(AuthorizationRequest request, Session session) {
        if (request.interaction().wantsPage()) {
            return true;
        }
        return !request.client().skipsAuthorization()
                && (!request.interaction().recallsConsent() || remembered(request, session).isEmpty());
    }

    private Optional<Consent> remembered(AuthorizationRequest request, Session session) {
        return consents.find(session.user(), request.client()).filter(known -> known.covers(request.wanted()));
    }

    private String issuer() {
        return server.baseUrl().toString();
    }
}
