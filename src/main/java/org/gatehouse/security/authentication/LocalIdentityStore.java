package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.gatehouse.platform.crypto.Secret;

/** Knows callers by the password in our own database; a directory would be one more store beside it. */
@ApplicationScoped
public class LocalIdentityStore implements IdentityStore {

    @Inject
    private PasswordVerifier passwords;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential presented)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return passwords.verify(presented.getCaller(), Secret.of(presented.getPasswordAsString())).map(Caller::of)
                .map(caller -> new CredentialValidationResult(caller, caller.groups()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
