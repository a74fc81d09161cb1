package org.gatehouse.domain.token;

import jakarta.ejb.ApplicationException;
import org.gatehouse.domain.user.ExternalAccount;

/** A user for whom another system vouches asks for a token, which the settings do not allow. */
@ApplicationException(rollback = true)
public final class ExternalUserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** AWX's text, which its clients show. */
    ExternalUserException(ExternalAccount account) {
        super("(access_denied) OAuth2 Tokens cannot be created by users associated with an external authentication "
                + "provider (" + account.awxName() + ")");
    }
}
