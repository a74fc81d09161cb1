package org.gatehouse.api.options;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Set;

/** Exchanges what GET has answered to OPTIONS for the description of the URL; a refusal stays one. */
@Provider
@Priority(AllowFilter.PRIORITY - 1)
public class OptionsAnswer implements ContainerResponseFilter {

    /** 405: the URL takes bodies and shows nothing. */
    private static final Set<Integer> ANSWERED = Set.of(200, 405);

    @Inject
    private Descriptions descriptions;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (OptionsFilter.isAsked(request) && ANSWERED.contains(response.getStatus())) {
            Description description = descriptions.of(request, response.getStatus() == 200);
            response.setStatus(200);
            response.setEntity(description.json(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
