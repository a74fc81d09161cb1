package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.TokenFault;
import org.gatehouse.domain.token.TokenUse;

/**
 * Knows callers by their access token: one hash, at most one indexed query, nothing written on the way. Whoever changes
 * something is looked up anew.
 */
@ApplicationScoped
public class AccessTokenIdentityStore implements IdentityStore {

    @Inject
    private RecentCallers callers;
    @Inject
    private TokenCheck check;
    @Inject
    private TokenUse uses;
    @Inject
    private Clock clock;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof AccessTokenCredential presented)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Instant now = clock.instant();
        Optional<Caller> caller = presented.writing() ? callers.presentingNow(presented.value())
                : callers.presenting(presented.value());
        Optional<AccessToken> token = caller.flatMap(Caller::token);
        Optional<TokenFault> fault = token.flatMap(check::fault);
        if (token.isEmpty() || fault.isPresent()) {
            RefusedTokens.note(presented.value(), fault);
            return CredentialValidationResult.INVALID_RESULT;
        }
        uses.noted(token.get(), now);
        return new CredentialValidationResult(caller.get(), caller.get().groups());
    }
}
