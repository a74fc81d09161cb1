package org.gatehouse.oauth.endpoint;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.exchange.RouteTemplate;

/** Notes which endpoint a request has found; their paths hold nothing variable. */
@Provider
@Priority(1)
public class RouteFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        String path = context.getUriInfo().getPath(false);
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Exchange.current().takes(RouteTemplate.of(OAuthApplication.PATH, bare, "/"));
    }
}
