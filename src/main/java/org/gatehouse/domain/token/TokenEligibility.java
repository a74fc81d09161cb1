package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.domain.user.User;

/** Who may get a new token, and for what at most, wherever it comes from; tokens that exist are not asked. */
@ApplicationScoped
public class TokenEligibility {

    @Inject
    private SettingService settings;

    /**
     * Refuses external users, unless the settings allow tokens for them: here nobody learns that they have left. Refuses
     * applications more than they have registered.
     */
    void check(NewToken wanted) {
        wanted.application().ifPresent(application -> check(application, wanted.scope()));
        wanted.user().flatMap(this::refusal).ifPresent(refused -> {
            throw refused;
        });
    }

    /** Refuses a token of the application this scope. */
    void check(Application application, Scope scope) {
        if (!RegisteredScope.of(application).permits(scope)) {
            throw new RuleViolationException("scope", "The application may not ask for all of this scope.");
        }
    }

    /** Why the user gets none; empty if he may. */
    public Optional<ExternalUserException> refusal(User user) {
        return user.externalAccount().filter(account -> !settings.isOn(SettingKey.ALLOW_OAUTH2_FOR_EXTERNAL_USERS))
                .map(ExternalUserException::new);
    }
}
