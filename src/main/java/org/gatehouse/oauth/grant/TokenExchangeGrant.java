package org.gatehouse.oauth.grant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.Authorization;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.SubjectTokens;
import org.gatehouse.domain.token.TokenService;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.ResourceIndicators;
import org.gatehouse.security.authentication.CurrentCaller;

/**
 * An access token for another one that can do no more, as far as it is for this server, and ends no later (RFC 8693).
 *
 * <p>Impersonation only: the new token acts for the user of the old one, and nobody can hand in an actor. A client may
 * exchange what was issued to it, and narrow it down; a resource server that a superuser has marked as such may exchange
 * what others send to it, and go on to other resource servers. Personal tokens are their user's own.
 */
@Stateless
public class TokenExchangeGrant implements TokenGrant {

    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    /** Our access tokens may be JWTs, and are known by both names. */
    private static final Set<String> SUBJECT_TYPES = Set.of(ACCESS_TOKEN, "urn:ietf:params:oauth:token-type:jwt");

    @Inject
    private SubjectTokens subjects;
    @Inject
    private TokenService tokens;
    @Inject
    private ResourceIndicators resources;
    @Inject
    private CurrentCaller current;

    @Override
    public String grantType() {
        return AuthorizationGrantType.TOKEN_EXCHANGE.standardName();
    }

    @Override
    public TokenAnswer issue(Application client, Parameters parameters) {
        if (!client.allows(AuthorizationGrantType.TOKEN_EXCHANGE) || !client.isConfidential()) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT,
                    "The application is registered for another grant, or has no secret.");
        }
        checkTypes(parameters);
        AccessToken subject = subjects
                .lock(parameters.requiredSecret("subject_token", "Request is missing subject_token parameter."))
                .filter(found -> mayExchange(client, found))
                .orElseThrow(() -> invalid("The subject token is not valid, or not for this client to exchange."));
        List<String> audience = resources.exchanged(subject.resources(), client.metadata().mayIntrospect(),
                parameters);
        NewToken wanted = NewToken
                .granted(client, subject.user(), RequestedScope.within(subject.scope(), client, parameters))
                .after(Authorization.UNKNOWN.limitedTo(audience)).derivedFrom(subject.asSubject().orElseThrow());
        subject.user().ifPresent(current::actsFor);
        return TokenAnswer.of(tokens.issue(wanted)).with("issued_token_type", ACCESS_TOKEN);
    }

    private static void checkTypes(Parameters parameters) {
        if (parameters.optional("actor_token").or(() -> parameters.optional("actor_token_type")).isPresent()) {
            throw invalid("Tokens that name an actor are not offered.");
        }
        if (!SUBJECT_TYPES.contains(parameters.required("subject_token_type",
                "Request is missing subject_token_type parameter."))) {
            throw invalid("Only access tokens can be exchanged.");
        }
        if (parameters.optional("requested_token_type").filter(type -> !type.equals(ACCESS_TOKEN)).isPresent()) {
            throw invalid("Only access tokens are given in exchange.");
        }
    }

    private static boolean mayExchange(Application client, AccessToken subject) {
        return subject.isIssuedTo(client) || subject.application().isPresent() && client.metadata().mayIntrospect();
    }

    /** RFC 8693 §2.2.2: whatever is wrong with a token that was handed in. */
    private static OAuthException invalid(String description) {
        return new OAuthException(OAuthError.INVALID_REQUEST, description);
    }
}
