package org.gatehouse.oauth.client;

import jakarta.ejb.ApplicationException;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;

/** The client is unknown, switched off, or not who it says it is. */
@ApplicationException(rollback = false)
public final class InvalidClientException extends OAuthException {

    private static final long serialVersionUID = 1L;

    private final boolean byHeader;

    InvalidClientException(String description, boolean byHeader) {
        super(OAuthError.INVALID_CLIENT, description);
        this.byHeader = byHeader;
    }

    /** Whether the client tried the Authorization header, whose scheme the answer must then name (RFC 6749 §5.2). */
    public boolean isByHeader() {
        return byHeader;
    }
}
