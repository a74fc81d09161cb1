package org.gatehouse.api.naming;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;

/** What the client really sent, whatever filters have made of it. */
record Asked(String method, URI uri) {

    private static final String PROPERTY = Asked.class.getName();

    /** Takes down the request as it is now. */
    static Asked note(ContainerRequestContext context) {
        Asked asked = new Asked(context.getMethod(), context.getUriInfo().getRequestUri());
        context.setProperty(PROPERTY, asked);
        return asked;
    }

    static Asked of(ContainerRequestContext context) {
        return (Asked) context.getProperty(PROPERTY);
    }

    String path() {
        return uri.getRawPath();
    }

    /** Another path with the same query. */
    String with(String path) {
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
