package org.gatehouse.api.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.security.authentication.BearerChallenge;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CallerAuthenticationMechanism;
import org.gatehouse.security.authentication.CurrentCaller;
import org.gatehouse.security.authentication.Refusal;
import org.gatehouse.security.authentication.ScopeDecision;
import org.gatehouse.security.authentication.ScopeMask;

/**
 * Takes over the caller from the authentication mechanism and applies the scope of his token, before the URL is even
 * looked for: a bad token is refused wherever it is presented, and a read token changes nothing, whatever it asks for.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class ScopeFilter implements ContainerRequestFilter {

    @Inject
    private CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getProperty(CallerAuthenticationMechanism.REFUSAL) instanceof Refusal refusal) {
            context.abortWith(RefusalAnswer.of(refusal));
        } else if (context.getProperty(CallerAuthenticationMechanism.CALLER) instanceof Caller caller) {
            current.set(caller);
            ScopeDecision decision = ScopeMask.decide(caller.scope(), context.getMethod(),
                    context.getUriInfo().getPath(false));
            if (!decision.isPermitted()) {
                context.abortWith(Response.fromResponse(ApiException.forbidden().getResponse())
                        .header(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.insufficientScope(decision.needed()))
                        .build());
            }
        }
    }
}
