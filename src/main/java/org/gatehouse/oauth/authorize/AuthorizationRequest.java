package org.gatehouse.oauth.authorize;

import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.consent.Allowance;
import org.gatehouse.domain.token.CodeChallenge;
import org.gatehouse.domain.token.CodeRedirect;

/**
 * An authorization request that is in order (RFC 6749 §4.1.1).
 *
 * @param client who asks
 * @param redirect where the code goes
 * @param answer where any answer goes, and how
 * @param wanted what the application wants to be allowed
 * @param challenge what whoever redeems the code must prove (RFC 7636)
 * @param nonce what the application wants to find in the ID token
 * @param resources whom the tokens are for (RFC 8707)
 * @param interaction how the user is to be dealt with
 */
public record AuthorizationRequest(Application client, CodeRedirect redirect, ReturnAddress answer, Allowance wanted,
        Optional<CodeChallenge> challenge, Optional<String> nonce, List<String> resources, Interaction interaction) {

    AuthorizationRefusedException refused(AuthorizationError error, String description) {
        return new AuthorizationRefusedException(answer, error, description);
    }
}
