package org.gatehouse.api.browse;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.Descriptions;
import org.gatehouse.api.options.OptionsFilter;
import org.gatehouse.api.rest.AcceptFilter;
import org.gatehouse.api.rest.Format;
import org.gatehouse.security.authentication.CurrentCaller;

/** Hands the answer of whoever prefers HTML to the page; whoever takes JSON costs no more than the question. */
@Provider
@Priority(PageFilter.AFTER_OPTIONS)
public class PageFilter implements ContainerResponseFilter {

    static final int AFTER_OPTIONS = 5000;

    /** Nothing but files of ours is loaded, nothing in the markup runs, nobody frames the page. */
    static final Map<String, String> PROTECTION = Map.of("Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin", "Cross-Origin-Opener-Policy", "same-origin");

    @Inject
    private Descriptions descriptions;
    @Inject
    private CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof JsonStructure json && AcceptFilter.wanted(request) == Format.HTML) {
            PROTECTION.forEach(response.getHeaders()::putSingle);
            response.setEntity(new BrowsedAnswer(asked(request), response.getStatus(), json,
                    description(request, response.getStatus()), current.get()), new Annotation[0],
                    MediaType.TEXT_HTML_TYPE);
        }
    }

    private static BrowsedAnswer.Asked asked(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        boolean options = OptionsFilter.isAsked(request);
        return new BrowsedAnswer.Asked(options ? HttpMethod.OPTIONS : request.getMethod(), uri.getRawPath(),
                options ? null : uri.getRawQuery());
    }

    private Optional<Description> description(ContainerRequestContext request, int status) {
        boolean shown = status == 200 && request.getMethod().equals(HttpMethod.GET);
        return shown ? Optional.of(descriptions.of(request, true)) : Optional.empty();
    }
}
