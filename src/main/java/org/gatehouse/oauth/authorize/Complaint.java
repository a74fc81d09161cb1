package org.gatehouse.oauth.authorize;

/**
 * Tells an application what is wrong with its request.
 *
 * @param to where that goes
 */
record Complaint(ReturnAddress to) {

    void invalid(String description) {
        when(true, AuthorizationError.INVALID_REQUEST, description);
    }

    void when(boolean wrong, AuthorizationError error, String description) {
        if (wrong) {
            throw new AuthorizationRefusedException(to, error, description);
        }
    }
}
