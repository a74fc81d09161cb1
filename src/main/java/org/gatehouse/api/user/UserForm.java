package org.gatehouse.api.user;

import java.util.Optional;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.user.NewUser;
import org.gatehouse.domain.user.ProfileRules;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserChanges;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.Caller;

/** What a client wants a user to be. */
final class UserForm {

    private final Form form;

    private UserForm(Form form) {
        this.form = form;
        form.text("email").filter(email -> !ProfileRules.isEmail(email))
                .ifPresent(bad -> form.violate("email", "Enter a valid email address."));
    }

    static UserForm read(RequestBody body, Form.Purpose purpose) {
        UserForm form = new UserForm(Form.read(body, UserFields.ALL, purpose));
        if (purpose == Form.Purpose.CREATE && form.password().isEmpty()) {
            form.form.violate("password", "Password required for new User.");
        }
        form.form.check();
        return form;
    }

    /** A new user; only who may change the flags may set them. */
    NewUser toNewUser(Caller caller, UserAccess access) {
        boolean flags = form.flag("is_superuser").orElse(false) || form.flag("is_system_auditor").orElse(false);
        if (flags && !access.mayChangeFlags(caller)) {
            throw ApiException.forbidden();
        }
        return new NewUser(form.text("username").orElse(""), form.text("first_name").orElse(""),
                form.text("last_name").orElse(""), form.text("email").orElse(""), password().orElseThrow(),
                form.flag("is_superuser").orElse(false), form.flag("is_system_auditor").orElse(false),
                form.flag("is_active").orElse(true));
    }

    /** The wanted changes; a forbidden field is refused only if it would become different. */
    UserChanges toChanges(User user, Caller caller, UserAccess access) {
        boolean mayChangeFlags = access.mayChangeFlags(caller);
        return new UserChanges(
                allowed("username", form.text("username"), user.username(), access.mayChangeUsername(caller, user)),
                form.text("first_name"), form.text("last_name"), form.text("email"), password(),
                allowed("is_superuser", form.flag("is_superuser"), user.isSuperuser(), mayChangeFlags),
                allowed("is_system_auditor", form.flag("is_system_auditor"), user.isSystemAuditor(), mayChangeFlags),
                allowed("is_active", form.flag("is_active"), user.isActive(), access.maySwitch(caller, user)));
    }

    private Optional<Secret> password() {
        return form.text("password").filter(text -> !text.isEmpty() && !text.equals(UserFields.ENCRYPTED))
                .map(Secret::of);
    }

    /** The wanted value; a forbidden one that changes nothing is not wanted at all, whatever happens meanwhile. */
    private static <T> Optional<T> allowed(String field, Optional<T> wanted, T current, boolean allowed) {
        if (!allowed && wanted.filter(value -> !value.equals(current)).isPresent()) {
            throw ApiException.forbidden("Cannot change " + field + ".");
        }
        return wanted.filter(value -> allowed);
    }
}
