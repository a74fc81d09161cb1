package org.gatehouse.api.naming;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.NamedUrl;
import org.gatehouse.security.authentication.CurrentCaller;

/**
 * Replaces the natural key in a URL by the id. What the caller may not see does not exist for him, so nobody learns
 * from such URLs which users or organizations there are; who is anonymous sees nothing.
 */
@Provider
@PreMatching
@Priority(Priorities.HEADER_DECORATOR)
public class NamedUrlFilter implements ContainerRequestFilter {

    @Inject
    private NamedObjects objects;
    @Inject
    private CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext context) {
        Asked asked = Asked.note(context);
        Optional<NamedUrl> named = NamedUrl.parse(asked.path());
        if (named.isEmpty() || isApplicationByItself()) { // which is refused wherever it goes
            return;
        }
        long id = current.get().flatMap(caller -> objects.idOf(named.get(), caller))
                .orElseThrow(ApiException::notFound);
        context.setRequestUri(asked.uri().resolve(asked.with(named.get().withId(id))));
    }

    private boolean isApplicationByItself() {
        return current.get().filter(caller -> caller.user().isEmpty()).isPresent();
    }
}
