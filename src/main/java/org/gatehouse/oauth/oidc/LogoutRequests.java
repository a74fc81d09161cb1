package org.gatehouse.oauth.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.oauth.Parameters;

/** Reads and checks requests to sign out (OpenID Connect RP-Initiated Logout §2 to §4). */
@ApplicationScoped
public class LogoutRequests {

    @Inject
    private IdTokenHints hints;
    @Inject
    private ApplicationRepository applications;

    public LogoutRequest of(Parameters sent) {
        Optional<String> shown = sent.optional("id_token_hint").filter(jwt -> !hints.isBeyondRecognition(jwt));
        Optional<IdTokenHint> hint = shown.flatMap(hints::read);
        if (shown.isPresent() && hint.isEmpty()) {
            return faulty("The id_token_hint is not an ID token of this server.");
        }
        Optional<String> named = sent.optional("client_id");
        if (hint.isPresent() && named.filter(id -> !id.equals(hint.get().clientId())).isPresent()) {
            return faulty("The id_token_hint was issued to another client than client_id says.");
        }
        Optional<String> clientId = named.or(() -> hint.map(IdTokenHint::clientId));
        Optional<Application> client = clientId.flatMap(applications::findByClientId).filter(Application::isUsable);
        if (clientId.isPresent() && client.isEmpty()) {
            return faulty("There is no client of this client_id.");
        }
        Optional<String> wanted = sent.optional("post_logout_redirect_uri");
        if (client.isPresent() && wanted.isPresent()
                && !client.get().metadata().logout().postLogoutRedirectUris().contains(wanted.get())) {
            return faulty("The post_logout_redirect_uri is not one that the application has registered.");
        }
        // without a client nobody knows to whom the address belongs, so it is not followed
        return new LogoutRequest(hint, client.map(Application::clientId),
                client.flatMap(known -> wanted).map(uri -> withState(uri, sent.optional("state"))), Optional.empty());
    }

    private static LogoutRequest faulty(String fault) {
        return new LogoutRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(fault));
    }

    private static String withState(String uri, Optional<String> state) {
        return state.map(value -> uri + (uri.contains("?") ? "&" : "?") + "state="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)).orElse(uri);
    }
}
