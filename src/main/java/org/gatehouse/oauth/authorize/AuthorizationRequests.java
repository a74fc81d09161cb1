package org.gatehouse.oauth.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.consent.Allowance;
import org.gatehouse.domain.token.CodeChallenge;
import org.gatehouse.domain.token.NewAuthorizationCode;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.ResourceIndicators;
import org.gatehouse.oauth.grant.RequestedScope;
import org.gatehouse.oauth.oidc.ClaimsRequest;

/** Reads authorization requests, in the order in which what is wrong with one may be told to whom. */
@ApplicationScoped
public class AuthorizationRequests {

    /** The only {@code response_type}: nothing that is a token ever travels through the browser (RFC 9700 §2.1.2). */
    public static final String RESPONSE_TYPE = "code";
    /** The only {@code code_challenge_method} (RFC 9700 §2.1.1). */
    public static final String CHALLENGE_METHOD = "S256";

    @Inject
    private Recognition recognition;
    @Inject
    private ResourceIndicators resources;

    /** The request; refuses it by one of the two exceptions of this package. */
    public AuthorizationRequest read(Parameters sent) {
        Recognition.Recognised known = recognition.of(sent);
        ReturnAddress answer = new ReturnAddress(known.redirect().uri(),
                sent.optional("response_mode").flatMap(ResponseMode::of).orElse(ResponseMode.QUERY),
                sent.optional("state"));
        Complaint complaint = new Complaint(answer);
        checkShape(sent, complaint);
        checkClient(known.client(), complaint);
        return new AuthorizationRequest(known.client(), known.redirect(), answer, wanted(known.client(), sent, answer),
                challenge(known.client(), sent, complaint), nonce(sent, complaint), resources(sent, answer),
                InteractionReading.of(sent, complaint));
    }

    private static void checkShape(Parameters sent, Complaint complaint) {
        sent.repeated().stream().findFirst()
                .ifPresent(name -> complaint.invalid("A parameter is repeated."));
        complaint.when(sent.optional("request").isPresent(), AuthorizationError.REQUEST_NOT_SUPPORTED,
                "Request objects are not supported.");
        complaint.when(sent.optional("request_uri").isPresent(), AuthorizationError.REQUEST_URI_NOT_SUPPORTED,
                "Request objects are not supported.");
        complaint.when(sent.optional("registration").isPresent(), AuthorizationError.REGISTRATION_NOT_SUPPORTED,
                "Applications can't register in a request.");
        Optional<String> type = sent.optional("response_type");
        complaint.when(type.isEmpty(), AuthorizationError.INVALID_REQUEST, "The parameter response_type is missing.");
        complaint.when(!type.equals(Optional.of(RESPONSE_TYPE)), AuthorizationError.UNSUPPORTED_RESPONSE_TYPE,
                "The response_type must be code.");
        complaint.when(sent.optional("response_mode").filter(mode -> ResponseMode.of(mode).isEmpty()).isPresent(),
                AuthorizationError.INVALID_REQUEST, "The response_mode must be query or form_post.");
    }

    private static void checkClient(Application client, Complaint complaint) {
        complaint.when(!client.allows(AuthorizationGrantType.AUTHORIZATION_CODE),
                AuthorizationError.UNAUTHORIZED_CLIENT, "The application is registered for another grant.");
    }

    private static Allowance wanted(Application client, Parameters sent, ReturnAddress answer) {
        return new Allowance(scope(client, sent, answer), claims(sent, answer));
    }

    private static String claims(Parameters sent, ReturnAddress answer) {
        String claims = sent.optional("claims").orElse("");
        try {
            ClaimsRequest.of(claims);
            return claims;
        } catch (OAuthException malformed) {
            throw new AuthorizationRefusedException(answer, AuthorizationError.INVALID_REQUEST,
                    malformed.description());
        }
    }

    private static Scope scope(Application client, Parameters sent, ReturnAddress answer) {
        try {
            return RequestedScope.of(client, sent);
        } catch (OAuthException unknown) {
            throw new AuthorizationRefusedException(answer, AuthorizationError.INVALID_SCOPE, unknown.description());
        }
    }

    private static Optional<CodeChallenge> challenge(Application client, Parameters sent, Complaint complaint) {
        Optional<String> text = sent.optional("code_challenge");
        Optional<String> method = sent.optional("code_challenge_method");
        complaint.when(text.isEmpty() && (method.isPresent() || client.metadata().requiresPkce()),
                AuthorizationError.INVALID_REQUEST, "The parameter code_challenge is missing (RFC 7636).");
        // RFC 7636 §4.3: a missing method means plain, which would tell everybody the verifier
        complaint.when(text.isPresent() && !method.equals(Optional.of(CHALLENGE_METHOD)),
                AuthorizationError.INVALID_REQUEST, "The code_challenge_method must be S256.");
        Optional<CodeChallenge> challenge = text.flatMap(CodeChallenge::of);
        complaint.when(text.isPresent() && challenge.isEmpty(), AuthorizationError.INVALID_REQUEST,
                "The code_challenge must be a SHA-256 in base64url.");
        return challenge;
    }

    private static Optional<String> nonce(Parameters sent, Complaint complaint) {
        Optional<String> nonce = sent.optional("nonce");
        complaint.when(nonce.filter(text -> text.length() > NewAuthorizationCode.LONGEST_NONCE).isPresent(),
                AuthorizationError.INVALID_REQUEST, "The nonce is too long.");
        return nonce;
    }

    private List<String> resources(Parameters sent, ReturnAddress answer) {
        try {
            return resources.requested(sent);
        } catch (OAuthException refused) {
            throw new AuthorizationRefusedException(answer, refused.error() == OAuthError.INVALID_TARGET
                    ? AuthorizationError.INVALID_TARGET
                    : AuthorizationError.INVALID_REQUEST, refused.description());
        }
    }
}
