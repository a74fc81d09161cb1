package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatehouse.domain.user.User;
import org.gatehouse.security.authentication.Caller;

/**
 * What users have allowed applications to do.
 *
 * <ul>
 * <li>I can see my own consents, and as a superuser or system auditor all.</li>
 * <li>I can take back my own, and as a superuser all.</li>
 * <li>I can allow something for nobody but myself, and only on the page that asks me.</li>
 * </ul>
 */
@ApplicationScoped
public class ConsentAccess {

    /** Whether the caller may see what the user has allowed, even if that is nothing. */
    public boolean maySeeThoseOf(Caller caller, User user) {
        return caller.seesEverything() || caller.userId() == user.id();
    }

    public boolean mayDeleteThoseOf(Caller caller, User user) {
        return caller.isSuperuser() || caller.userId() == user.id();
    }
}
