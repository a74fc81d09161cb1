package org.gatehouse.api.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** The headers that AWX's clients look at. */
@Provider
@PreMatching
@Priority(1)
public class ProductHeaders implements ContainerRequestFilter, ContainerResponseFilter {

    /** The AWX release whose API this is; the collection compares it. */
    public static final String VERSION = "24.6.1";

    private static final String STARTED = ProductHeaders.class.getName();

    @Inject
    private CurrentCaller current;
    @Inject
    private ServerConfig server;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(STARTED, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        ofEach(server.node(), headers::putSingle);
        current.get().flatMap(Caller::session)
                .ifPresent(living -> headers.putSingle("Session-Timeout", living.age().toSeconds()));
        if (current.get().isPresent()) {
            headers.putSingle("X-API-Product-Version", VERSION);
        }
        if (request.getProperty(STARTED) instanceof Long started) {
            headers.putSingle("X-API-Time", secondsSince(started));
        }
    }

    /**
     * Those of each answer of the API, whoever asks and whatever for.
     *
     * @param node the name of this node
     * @param header puts one into the answer
     */
    public static void ofEach(String node, BiConsumer<String, String> header) {
        header.accept("X-API-Product-Name", "AWX");
        header.accept("X-API-Node", node);
        header.accept(HttpHeaders.VARY, "Accept, Cookie");
        header.accept(HttpHeaders.CACHE_CONTROL, "no-store");
        header.accept("X-Content-Type-Options", "nosniff");
    }

    /** How long it has taken, as {@code X-API-Time} tells it. */
    public static String secondsSince(long startedNanos) {
        return BigDecimal.valueOf(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos), 3) + "s";
    }
}
