package org.gatehouse.it.clients;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pac4j.core.client.Clients;
import org.pac4j.core.config.Config;
import org.pac4j.core.profile.ProfileManager;
import org.pac4j.jee.context.JEEContext;
import org.pac4j.jee.context.session.JEESessionStore;
import org.pac4j.jee.filter.CallbackFilter;
import org.pac4j.jee.filter.LogoutFilter;
import org.pac4j.jee.filter.SecurityFilter;
import org.pac4j.oidc.client.OidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import org.pac4j.oidc.profile.OidcProfile;

/**
 * An application that lets pac4j's filters do everything: {@code /me} says who is signed in, {@code /token} shows an
 * access token, {@code /logout} signs out and leads to {@code /bye}; docs/integrations/pac4j.md shows the same.
 *
 * @param base where it is, without a slash at its end
 * @param configuration at which server, and as whom
 */
record Pac4jApp(String base, OidcConfiguration configuration) implements WebApp.Content {

    @Override
    public void addTo(ServletContext servlets) {
        Config config = new Config(new Clients(base + "/callback", new OidcClient(configuration)));
        LogoutFilter logout = new LogoutFilter(config, base + "/bye");
        logout.setLocalLogout(true);
        logout.setCentralLogout(true);
        add(servlets, new CallbackFilter(config), "/callback");
        add(servlets, logout, "/logout");
        add(servlets, new SecurityFilter(config, "OidcClient"), "/me", "/token");
        WebApp.page(servlets, "/me", (request, response) -> me(profile(config, request, response)));
        WebApp.page(servlets, "/token",
                (request, response) -> profile(config, request, response).getAccessToken().getValue());
        WebApp.page(servlets, "/bye", (request, response) -> "See you.");
    }

    private static String me(OidcProfile profile) {
        return profile.getId() + ", " + profile.getUsername() + ", " + profile.getEmail();
    }

    private static OidcProfile profile(Config config, HttpServletRequest request, HttpServletResponse response) {
        ProfileManager profiles = new ProfileManager(new JEEContext(request, response), new JEESessionStore());
        profiles.setConfig(config);
        return profiles.getProfile(OidcProfile.class).orElseThrow();
    }

    private static void add(ServletContext servlets, Filter filter, String... paths) {
        servlets.addFilter(filter.getClass().getName(), filter).addMappingForUrlPatterns(null, false, paths);
    }
}
