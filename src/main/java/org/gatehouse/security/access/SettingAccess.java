package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatehouse.security.authentication.Caller;

/**
 * Settings.
 *
 * <ul>
 * <li>I can see them when I am a superuser or system auditor.</li>
 * <li>I can change them, and take them back to their defaults, when I am a superuser.</li>
 * </ul>
 */
@ApplicationScoped
public class SettingAccess {

    public boolean maySee(Caller caller) {
        return caller.seesEverything();
    }

    public boolean mayChange(Caller caller) {
        return caller.isSuperuser();
    }
}
