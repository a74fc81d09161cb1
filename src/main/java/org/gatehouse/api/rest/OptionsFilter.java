package org.gatehouse.api.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Sends OPTIONS the way of GET: the same resource, the same question who is calling. {@link OptionsAnswer} then answers
 * in place of the resource.
 */
@Provider
@PreMatching
@Priority(Priorities.ENTITY_CODER)
public class OptionsFilter implements ContainerRequestFilter {

    static final String ASKED = OptionsFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getMethod().equals(HttpMethod.OPTIONS)) {
            context.setProperty(ASKED, true);
            context.setMethod(HttpMethod.GET);
        }
    }
}
