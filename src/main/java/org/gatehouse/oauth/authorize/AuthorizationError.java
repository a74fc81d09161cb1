package org.gatehouse.oauth.authorize;

import java.util.Locale;

/** The error codes of an authorization response: RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6, RFC 8707 §2. */
public enum AuthorizationError {
    INVALID_REQUEST,
    UNAUTHORIZED_CLIENT,
    ACCESS_DENIED,
    UNSUPPORTED_RESPONSE_TYPE,
    INVALID_SCOPE,
    LOGIN_REQUIRED,
    CONSENT_REQUIRED,
    ACCOUNT_SELECTION_REQUIRED,
    REQUEST_NOT_SUPPORTED,
    REQUEST_URI_NOT_SUPPORTED,
    REGISTRATION_NOT_SUPPORTED,
    INVALID_TARGET;

    /** The code as it stands in the answer. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
