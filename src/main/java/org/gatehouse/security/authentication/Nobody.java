package org.gatehouse.security.authentication;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.config.ServerAuthContext;
import java.io.IOException;
import java.security.Principal;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;

/** Tells the server that nobody in particular is calling (Jakarta Authentication 3.0, {@link CallerPrincipalCallback}). */
record Nobody(CallbackHandler handler) implements ServerAuthContext {

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        try {
            handler.handle(new Callback[] {new CallerPrincipalCallback(client, (Principal) null)});
            return AuthStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException failure) {
            throw new AuthException(failure);
        }
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }
}
