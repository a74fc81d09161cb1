package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/**
 * Signing keys, of which everybody knows the public halves.
 *
 * <ul>
 * <li>I can see when each is used when I am a superuser or system auditor.</li>
 * <li>I can have them replaced or withdrawn when I am a superuser.</li>
 * </ul>
 */
@ApplicationScoped
public class SigningKeyAccess {

    public Criterion visibleTo(Caller caller) {
        return caller.seesEverything() ? Criterion.ALL : Criterion.NONE;
    }

    public boolean mayRotate(Caller caller) {
        return caller.isSuperuser();
    }

    /** The keys that the caller may take out of use. */
    public Criterion withdrawableBy(Caller caller) {
        return mayRotate(caller) ? Criterion.ALL : Criterion.NONE;
    }
}
