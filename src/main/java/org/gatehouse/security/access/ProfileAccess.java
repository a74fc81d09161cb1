package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/**
 * What users tell about themselves.
 *
 * <ul>
 * <li>I can see my own profile, those of the users whom I can change, and as a system auditor all.</li>
 * <li>I can change my own profile, and those of the users whom I can change.</li>
 * <li>Only a superuser says that an e-mail address or a phone number is verified.</li>
 * </ul>
 */
@ApplicationScoped
public class ProfileAccess {

    @Inject
    private UserAccess users;

    /** Users whose profile the caller sees; seeing a user is not enough: there is a phone number in it. */
    public Criterion visibleTo(Caller caller) {
        return caller.seesEverything() ? Criterion.ALL : changeableBy(caller);
    }

    /** Users whose profile the caller may change. */
    public Criterion changeableBy(Caller caller) {
        return users.changeableBy(caller);
    }

    public boolean mayVerify(Caller caller) {
        return caller.isSuperuser();
    }
}
