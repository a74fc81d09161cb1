package org.gatehouse.oauth.grant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.consent.ConsentService;
import org.gatehouse.domain.token.AuthorizationCode;
import org.gatehouse.domain.token.AuthorizationCodeService;
import org.gatehouse.domain.token.CodeRedirect;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.ResourceIndicators;
import org.gatehouse.oauth.oidc.IdTokens;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.security.authentication.CurrentCaller;

/**
 * An authorization code for tokens (RFC 6749 §4.1.3), with the proof of RFC 7636 §4.5.
 *
 * <p>The code is locked before anything is decided, so of many that present it one wins. Only who has proved that the
 * code is his own learns that it was used before, and then two parties hold it: whatever it gave ends (RFC 9700 §4.5).
 */
@Stateless
public class AuthorizationCodeGrant implements TokenGrant {

    /** RFC 7636 §4.1. */
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    @Inject
    private AuthorizationCodeService codes;
    @Inject
    private ConsentService consents;
    @Inject
    private IdTokens idTokens;
    @Inject
    private ResourceIndicators resources;
    @Inject
    private CurrentCaller current;
    @Inject
    private Clock clock;

    @Override
    public String grantType() {
        return "authorization_code";
    }

    @Override
    public TokenAnswer issue(Application client, Parameters parameters) {
        if (!client.allows(AuthorizationGrantType.AUTHORIZATION_CODE)) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT,
                    "The application is registered for another grant.");
        }
        Secret presented = parameters.requiredSecret("code", "Request is missing code parameter.");
        AuthorizationCode code = codes.lock(presented).filter(found -> found.isIssuedTo(client))
                .orElseThrow(() -> invalid("The authorization code is unknown."));
        checkRedirect(code, parameters);
        checkVerifier(code, parameters);
        if (code.isRedeemed()) {
            codes.revokeWhatCameOf(code); // kept although the request is refused
            throw invalid("The authorization code was used before; everything it led to has been revoked.");
        }
        check(!code.isExpired(clock.instant()), "The authorization code has expired.");
        check(code.isUsable(), "The user or application has been deactivated.");
        check(code.authorization().consentId().stream().allMatch(consents::holds), "The consent was taken back.");
        current.actsFor(code.user());
        IssuedToken issued = codes.redeem(code, RequestedScope.left(code.scope(), client),
                resources.narrowed(code.authorization().resources(), parameters));
        TokenAnswer answer = TokenAnswer.of(issued);
        return idTokens.issue(issued, code.authorization(), code.nonce())
                .map(idToken -> answer.with("id_token", idToken)).orElse(answer);
    }

    /** RFC 6749 §4.1.3; whoever proves by PKCE that he has asked need not repeat his only address (OAuth 2.1 §4.1.3). */
    private static void checkRedirect(AuthorizationCode code, Parameters parameters) {
        CodeRedirect sentTo = code.redirect();
        Optional<String> repeated = parameters.optional("redirect_uri");
        boolean needless = !sentTo.named()
                || code.challenge().isPresent() && code.application().redirectUris().list().size() == 1;
        check(repeated.map(sentTo.uri()::equals).orElse(needless),
                "Mismatching redirect URI: it is not the one of the authorization request.");
    }

    private static void checkVerifier(AuthorizationCode code, Parameters parameters) {
        Optional<String> verifier = parameters.optional("code_verifier");
        if (code.challenge().isPresent() && verifier.isEmpty()) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "Code verifier required.");
        }
        check(verifier.isEmpty() || code.challenge().isPresent(), // RFC 9700 §2.1.1: somebody has removed it
                "The authorization request had no code challenge.");
        check(verifier.stream().allMatch(text -> VERIFIER.matcher(text).matches()
                && code.challenge().orElseThrow().isMetBy(Secret.of(text))), "The code verifier is wrong.");
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw invalid(otherwise);
        }
    }

    private static OAuthException invalid(String description) {
        return new OAuthException(OAuthError.INVALID_GRANT, description);
    }
}
