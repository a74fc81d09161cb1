package org.gatehouse.api.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.exchange.RouteTemplate;

/** Notes which route a request has taken, by the annotations of the resource that answers it. */
@Provider
@Priority(1)
public class RouteFilter implements ContainerRequestFilter {

    private static final String ROOT = "/api/v2";
    private static final Map<Method, String> KNOWN = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            String route = KNOWN.get(method);
            Exchange.current().takes(route == null ? KNOWN.computeIfAbsent(method, RouteFilter::route) : route);
        }
    }

    private static String route(Method method) {
        return RouteTemplate.of(ROOT, path(method.getDeclaringClass()), path(method));
    }

    private static String path(AnnotatedElement annotated) {
        Path path = annotated.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
