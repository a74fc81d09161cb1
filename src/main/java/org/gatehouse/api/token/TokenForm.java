package org.gatehouse.api.token;

import java.util.Optional;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.RegisteredScope;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.TokenChanges;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;

/** What a client wants a token to be. */
final class TokenForm {

    private final Form form;

    private TokenForm(Form form) {
        this.form = form;
    }

    static TokenForm read(RequestBody body, Form.Purpose purpose) {
        return new TokenForm(Form.read(body, TokenFields.ALL, purpose));
    }

    /** The application that the body names, which must exist. */
    Optional<Long> applicationId(ApplicationRepository applications) {
        Optional<Long> id = form.id("application");
        id.filter(named -> !applications.exists(Criterion.is("id", named))).ifPresent(unknown -> form
                .violate("application", "Invalid pk \"" + unknown + "\" - object does not exist."));
        return id;
    }

    void requireApplication() {
        if (form.id("application").isEmpty()) {
            form.violate("application", "This field is required.");
        }
    }

    void check() {
        form.check();
    }

    /** A token for the caller himself, whoever owns the application. */
    NewToken toNewToken(Caller caller, Optional<Application> application) {
        return new NewToken(caller.user(), application, scope().orElseGet(() -> byDefault(application)),
                form.text("description").orElse(""), form.moment("expires"), caller.tokenOrigin());
    }

    /** AWX: {@code write}, or as much of that as the application has registered. */
    private static Scope byDefault(Optional<Application> application) {
        return application.map(RegisteredScope::of)
                .flatMap(registered -> registered.shareOf(Scope.DEFAULT).or(registered::whole)).orElse(Scope.DEFAULT);
    }

    TokenChanges toChanges(boolean mayWiden) {
        return new TokenChanges(scope(), form.text("description"), mayWiden);
    }

    Optional<Scope> scope() {
        return form.value("scope", Scope::of);
    }
}
