package org.gatehouse.oauth.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.domain.consent.Consent;
import org.gatehouse.domain.consent.ConsentRepository;
import org.gatehouse.domain.session.Session;
import org.gatehouse.domain.token.TokenEligibility;
import org.gatehouse.domain.user.User;
import org.gatehouse.oauth.oidc.ClaimsRequest;
import org.gatehouse.oauth.oidc.IdTokenHint;
import org.gatehouse.oauth.oidc.IdTokenHints;
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
    private IdTokenHints hints;
    @Inject
    private TokenEligibility eligibility;
    @Inject
    private CodeIssue issue;
    @Inject
    private ServerConfig server;
    @Inject
    private Clock clock;

    /**
     * What has to happen next for the user of this session, if there is one.
     *
     * @throws org.gatehouse.domain.token.ExternalUserException if he gets no tokens, and may be told so himself
     */
    public NextStep next(AuthorizationRequest request, Optional<Session> session) {
        Interaction interaction = request.interaction();
        boolean meant = session.filter(living -> !isMeant(request, living.user())).isEmpty();
        if (!meant && session.filter(living -> isNewFor(living, interaction)).isPresent()) {
            throw request.refused(AuthorizationError.LOGIN_REQUIRED, "Another user is meant.");
        }
        if (!meant || session.filter(living -> isGoodEnough(living, interaction)).isEmpty()) {
            if (interaction.isSilent()) {
                throw request.refused(AuthorizationError.LOGIN_REQUIRED, "The user has to sign in.");
            }
            return NextStep.SIGN_IN;
        }
        requireEligible(request, session.get().user());
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
        Optional<Consent> consent = request.client().isTrusted() ? Optional.empty()
                : Optional.of(remembered(request, session).orElseThrow(() -> request.refused(
                        AuthorizationError.CONSENT_REQUIRED, "The consent has just been taken back.")));
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

    /** Whoever would get no token in the end hears it before he is asked anything. */
    private void requireEligible(AuthorizationRequest request, User user) {
        eligibility.refusal(user).ifPresent(refusal -> {
            if (request.interaction().isSilent()) {
                throw request.refused(AuthorizationError.ACCESS_DENIED, "No tokens are issued for this user.");
            }
            throw refusal;
        });
    }

    private boolean isGoodEnough(Session session, Interaction wanted) {
        Instant now = clock.instant();
        Instant began = session.created();
        return isNewFor(session, wanted) || !wanted.wantsNewLogin()
                && wanted.longestAge().filter(age -> now.isAfter(began.plus(age))).isEmpty();
    }

    /** Whether its user has just signed in because this request wanted it. */
    private boolean isNewFor(Session session, Interaction wanted) {
        return session.isFor(wanted.mark()) && clock.instant().isBefore(session.created().plus(FRESH));
    }

    /** Whether it can be this user (OpenID Connect Core §3.1.2.1, §5.5.1); a hint that is not ours hints at nobody. */
    private boolean isMeant(AuthorizationRequest request, User user) {
        return request.interaction().idTokenHint().flatMap(hints::read).map(IdTokenHint::subject)
                .filter(subject -> !subject.equals(user.subject())).isEmpty()
                && ClaimsRequest.stored(request.wanted().claims()).canBeMetBy(user);
    }

    private boolean isToBeAsked(AuthorizationRequest request, Session session) {
        if (request.interaction().wantsPage()) {
            return true;
        }
        return !request.client().isTrusted()
                && (!request.interaction().recallsConsent() || remembered(request, session).isEmpty());
    }

    private Optional<Consent> remembered(AuthorizationRequest request, Session session) {
        return Optional.of(request).filter(AuthorizationFlow::isCertainlyFromItsClient)
                .flatMap(sure -> consents.find(session.user(), sure.client()))
                .filter(known -> known.covers(request.wanted()));
    }

    /**
     * Whether nobody else could have asked in the client's name and get the answer. A client without a secret proves who
     * it is by an https address of its own; what listens on the user's machine could be any program (RFC 8252 §8.6).
     */
    private static boolean isCertainlyFromItsClient(AuthorizationRequest request) {
        return request.client().isConfidential()
                || request.redirect().uri().toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private String issuer() {
        return server.baseUrl().toString();
    }
}
