package org.gatehouse.api.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.gatehouse.security.authentication.ApiAudience;

/** Every challenge tells clients where they learn how to get a token (RFC 9728 §5.1). */
@Provider
public class ChallengeFilter implements ContainerResponseFilter {

    @Inject
    private ApiAudience api;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        List<Object> challenges = response.getHeaders().get(HttpHeaders.WWW_AUTHENTICATE);
        if (challenges != null) {
            response.getHeaders().put(HttpHeaders.WWW_AUTHENTICATE, challenges.stream()
                    .<Object> map(challenge -> challenge + ", resource_metadata=\"" + api.metadataUrl() + "\"")
                    .toList());
        }
    }
}
