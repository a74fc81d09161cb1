package org.gatehouse.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.oauth.authorize.AuthorizationRequest;
import org.gatehouse.platform.config.TokenConfig;

/** When an application can no longer do what somebody has allowed, in words. */
@ApplicationScoped
public class ConsentEnd {

    @Inject
    private SettingService settings;
    @Inject
    private TokenConfig tokens;

    /** A sentence about what this request would be given: with refresh tokens or without. */
    String of(AuthorizationRequest request) {
        List<String> ends = new ArrayList<>();
        if (!request.client().grantTypes().refreshes()) {
            ends.add("after " + Lifetime.inWords(settings.seconds(SettingKey.ACCESS_TOKEN_EXPIRE_SECONDS)));
        } else {
            if (request.wanted().scope().endsWithSession()) {
                ends.add("when you sign out");
            }
            ends.add("when the application stays away for "
                    + Lifetime.inWords(settings.seconds(SettingKey.REFRESH_TOKEN_EXPIRE_SECONDS)));
            ends.add("at the latest after " + Lifetime.inWords(tokens.refreshMaxLifetime()));
        }
        return "This ends " + String.join(", ", ends) + ".";
    }
}
