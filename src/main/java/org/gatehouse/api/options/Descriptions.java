package org.gatehouse.api.options;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.gatehouse.security.authentication.CurrentCaller;
import org.gatehouse.security.authentication.ScopeMask;

/** The description of the URL of a request, cut to what the caller's token permits. */
@ApplicationScoped
public class Descriptions {

    @Inject
    @Any
    private Instance<Described> resources;
    @Inject
    private CurrentCaller current;

    /** What the resource says of the URL, which it has just shown; otherwise no more than the name of the resource. */
    public Description of(ContainerRequestContext request, boolean shown) {
        Class<?> resource = AllowFilter.offered(request).map(OfferedUrls.Offered::resource).orElse(Object.class);
        if (!shown || !Described.class.isAssignableFrom(resource)) {
            return Description.of(name(resource), "");
        }
        Description description = resources.select(resource.asSubclass(Described.class)).get()
                .describe(request.getUriInfo());
        boolean masked = current.get().filter(caller -> ScopeMask
                .decide(caller.scope(), "POST", request.getUriInfo().getPath(false)).isPermitted()).isEmpty();
        return masked ? description.readOnly() : description;
    }

    /** The words of the class's name. */
    private static String name(Class<?> resource) {
        return resource.getSimpleName().replaceFirst("Resource$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }
}
