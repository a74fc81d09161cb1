package org.gatehouse.api.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;
import org.gatehouse.security.authentication.Refusal;

/** Lets nobody without a name into a resource that is not open to everybody. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class CallerFilter implements ContainerRequestFilter {

    @Inject
    private CurrentCaller current;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        if (resource.getResourceClass().isAnnotationPresent(OpenToAnonymous.class)) {
            return;
        }
        Optional<Caller> caller = current.get();
        if (caller.isEmpty()) {
            context.abortWith(RefusalAnswer.of(Refusal.NO_CREDENTIALS));
        } else if (caller.get().user().isEmpty()) { // an application that acts for itself has no rights here
            context.abortWith(ApiException.forbidden().getResponse());
        }
    }
}
