package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.user.User;

/**
 * Tokens go with those to whom they belong.
 *
 * <p>A race: the service itself must not observe, because it announces its own deletions while it holds locks. Each
 * announcement would ask the server for another instance of the service, of which there are as many as threads, and those
 * that wait for the locks have them all.
 */
@ApplicationScoped
public class TokenOwners {

    @Inject
    private TokenService tokens;

    void onDeleted(@Observes Change.Deleted deleted) {
        if (deleted.object() instanceof User user) {
            tokens.removeAllOf(user);
        } else if (deleted.object() instanceof Application application) {
            tokens.removeAllOf(application);
        }
    }
}
