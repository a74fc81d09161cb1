package org.gatehouse.api.options;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import java.util.Optional;

/** Tells with every answer, refusals included, which methods the URL offers. AWX's clients look for it on 404 too. */
@Provider
@Priority(AllowFilter.PRIORITY)
public class AllowFilter implements ContainerResponseFilter {

    /** Before those that show or replace what it has found: answers are filtered from high to low. */
    static final int PRIORITY = 9000;

    private static final String OFFERED = OfferedUrls.Offered.class.getName();

    @Context
    private Application application;

    private volatile OfferedUrls urls;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        urls().at(request.getUriInfo().getPath(false)).ifPresent(url -> {
            request.setProperty(OFFERED, url);
            response.getHeaders().putSingle(HttpHeaders.ALLOW, url.allow());
        });
    }

    /** What the filter has found for the request. */
    static Optional<OfferedUrls.Offered> offered(ContainerRequestContext request) {
        return Optional.ofNullable((OfferedUrls.Offered) request.getProperty(OFFERED));
    }

    private OfferedUrls urls() {
        if (urls == null) {
            urls = OfferedUrls.of(application.getClasses());
        }
        return urls;
    }
}
