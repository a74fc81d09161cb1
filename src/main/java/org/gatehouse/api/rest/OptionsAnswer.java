package org.gatehouse.api.rest;

import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Answers OPTIONS with the methods that the resource offers at this URL. */
@Provider
@Priority(Priorities.USER)
public class OptionsAnswer implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getProperty(OptionsFilter.ASKED) != null) {
            context.abortWith(Response.ok(description(), MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.ALLOW, String.join(", ", methods())).build());
        }
    }

    private JsonObject description() {
        String name = resource.getResourceClass().getSimpleName().replace("Resource", "");
        return Json.createObjectBuilder().add("name", name).add("description", "")
                .add("renders", Json.createArrayBuilder().add(MediaType.APPLICATION_JSON))
                .add("parses", Json.createArrayBuilder().add(MediaType.APPLICATION_JSON)).build();
    }

    private Set<String> methods() {
        String path = pathOf(resource.getResourceMethod());
        Set<String> methods = new TreeSet<>(Set.of(HttpMethod.HEAD, HttpMethod.OPTIONS));
        Arrays.stream(resource.getResourceClass().getMethods()).filter(method -> pathOf(method).equals(path))
                .flatMap(OptionsAnswer::httpMethods).forEach(methods::add);
        return methods;
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(known -> known != null).map(HttpMethod::value);
    }

    private static String pathOf(AnnotatedElement method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
