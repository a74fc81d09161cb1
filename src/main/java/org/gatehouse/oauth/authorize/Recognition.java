package org.gatehouse.oauth.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.token.CodeRedirect;
import org.gatehouse.oauth.Parameters;

/** Finds out who asks and where the answer may go, before anything else is looked at (RFC 6749 §4.1.2.1). */
@ApplicationScoped
public class Recognition {

    private static final String CLIENT_ID = "client_id";
    private static final String REDIRECT_URI = "redirect_uri";

    @Inject
    private ApplicationRepository applications;

    /**
     * An application and one of its addresses.
     *
     * @param client the application, in use
     * @param redirect the address
     */
    public record Recognised(Application client, CodeRedirect redirect) {
    }

    /** Who asks, and where the answer may go; refuses whatever leaves a doubt. */
    public Recognised of(Parameters sent) {
        Application client = client(sent);
        return new Recognised(client, redirect(client, sent));
    }

    private Application client(Parameters sent) {
        refuseRepeated(sent, CLIENT_ID);
        String clientId = sent.optional(CLIENT_ID)
                .orElseThrow(() -> new UntrustedRequestException("The parameter client_id is missing."));
        return applications.findByClientId(clientId).filter(Application::isUsable)
                .orElseThrow(() -> new UntrustedRequestException(
                        "The parameter client_id names no application that is in use here."));
    }

    private static CodeRedirect redirect(Application client, Parameters sent) {
        refuseRepeated(sent, REDIRECT_URI);
        List<String> registered = client.redirectUris().list();
        Optional<String> named = sent.optional(REDIRECT_URI);
        if (named.isPresent()) {
            return named.filter(uri -> uri.length() <= CodeRedirect.LONGEST && RedirectMatch.isAmong(registered, uri))
                    .map(uri -> new CodeRedirect(uri, true))
                    .orElseThrow(() -> new UntrustedRequestException(
                            "The parameter redirect_uri is none of the addresses that this application has registered."));
        }
        if (registered.size() != 1 || registered.get(0).length() > CodeRedirect.LONGEST) {
            throw new UntrustedRequestException("The parameter redirect_uri is missing.");
        }
        if (asksForOpenId(sent)) { // OpenID Connect Core §3.1.2.1: REQUIRED
            throw new UntrustedRequestException("The parameter redirect_uri is missing, and OpenID Connect needs it.");
        }
        return new CodeRedirect(registered.get(0), false);
    }

    static boolean asksForOpenId(Parameters sent) {
        return sent.all("scope").stream().anyMatch(scope -> List.of(scope.split(" ")).contains("openid"));
    }

    private static void refuseRepeated(Parameters sent, String name) {
        if (sent.repeated().contains(name)) {
            throw new UntrustedRequestException("The parameter " + name + " is repeated.");
        }
    }
}
