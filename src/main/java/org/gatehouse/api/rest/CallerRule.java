package org.gatehouse.api.rest;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.Refusal;

/** Nobody without a name is let into a resource that is not open to everybody. */
public final class CallerRule {

    private CallerRule() {
    }

    /** The answer to whom the resource does not let in; empty if it lets him in. */
    public static Optional<Response> refusal(Class<?> resource, Optional<Caller> caller) {
        if (resource.isAnnotationPresent(OpenToAnonymous.class)) {
            return Optional.empty();
        }
        if (caller.isEmpty()) {
            return Optional.of(RefusalAnswer.of(Refusal.NO_CREDENTIALS));
        }
        boolean nameless = caller.get().user().isEmpty(); // an application that acts for itself has no rights here
        return nameless ? Optional.of(ApiException.forbidden().getResponse()) : Optional.empty();
    }
}
