package org.gatehouse.api.user;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.user.NewUser;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserChanges;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.Caller;

/** What a client wants a user to be. */
final class UserForm {

    private static final Pattern EMAIL = Pattern
            .compile("[^@\\s<>\"(),:;]{1,64}@(?:[\\p{L}\\p{N}-]+\\.)*[\\p{L}\\p{N}-]+");

    private final Form form;

    private UserForm(Form form) {
        this.form = form;
        form.text("email").filter(email -> !email.isEmpty() && !EMAIL.matcher(email).matches())
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
        refuse("username", form.text("username"), user.username(), access.mayChangeUsername(caller, user));
        refuse("is_superuser", form.flag("is_superuser"), user.isSuperuser(), access.mayChangeFlags(caller));
        refuse("is_system_auditor", form.flag("is_system_auditor"), user.isSystemAuditor(),
                access.mayChangeFlags(caller));
        refuse("is_active", form.flag("is_active"), user.isActive(), access.maySwitch(caller, user));
        return new UserChanges(form.text("username"), form.text("first_name"), form.text("last_name"),
                form.text("email"), password(), form.flag("is_superuser"), form.flag("is_system_auditor"),
                form.flag("is_active"));
    }

    private Optional<Secret> password() {
        return form.text("password").filter(text -> !text.isEmpty() && !text.equals(UserFields.ENCRYPTED))
                .map(Secret::of);
    }

    private static void refuse(String field, Optional<?> wanted, Object current, boolean allowed) {
        if (!allowed && wanted.isPresent() && !wanted.get().equals(current)) {
            throw ApiException.forbidden("Cannot change " + field + ".");
        }
    }
}
