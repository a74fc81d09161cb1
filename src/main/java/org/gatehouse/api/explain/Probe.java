package org.gatehouse.api.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.api.options.Described;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.options.OfferedUrls;
import org.gatehouse.api.rest.ObjectId;

/** Tries what changes nothing on the resource itself: its GET, and its description of what else the caller may do. */
@RequestScoped
public class Probe {

    @Inject
    @Any
    private Instance<Object> resources;

    /** How the resource refuses GET to the current caller; empty if it does not. */
    Optional<Response> refusalToRead(Target target) {
        Class<?> type = target.offered().resource();
        Method reading = Arrays.stream(type.getMethods()).filter(method -> method.isAnnotationPresent(GET.class))
                .filter(method -> target.offered().template().equals(template(type, method))).findFirst().orElseThrow();
        Object[] arguments = Arrays.stream(reading.getParameters()).map(parameter -> argument(parameter, target))
                .toArray();
        try {
            reading.invoke(resources.select(type).get(), arguments);
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof WebApplicationException refused) {
                return Optional.of(refused.getResponse());
            }
            throw thrown.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(thrown);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the resource says that the current caller may do; empty if it says nothing. */
    Optional<Description> description(Target target) {
        Class<?> type = target.offered().resource();
        return Described.class.isAssignableFrom(type)
                ? Optional.of(resources.select(type.asSubclass(Described.class)).get().describe(target.uri()))
                : Optional.empty();
    }

    private static Object argument(Parameter parameter, Target target) {
        if (parameter.getType() == UriInfo.class) {
            return target.uri();
        }
        String text = target.parameters().get(parameter.getAnnotation(PathParam.class).value());
        return parameter.getType() == ObjectId.class ? ObjectId.valueOf(text) : text;
    }

    private static String template(Class<?> type, Method method) {
        String first = OfferedUrls.bare(type.getAnnotation(Path.class).value());
        String second = method.isAnnotationPresent(Path.class)
                ? OfferedUrls.bare(method.getAnnotation(Path.class).value())
                : "";
        return first.isEmpty() || second.isEmpty() ? first + second : first + "/" + second;
    }
}
