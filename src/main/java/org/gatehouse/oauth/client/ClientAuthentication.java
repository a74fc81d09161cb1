package org.gatehouse.oauth.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ClientAuthenticationMethod;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.security.authentication.AuthorizationHeader;
import org.gatehouse.security.authentication.BasicPair;

/** Recognises the client of a request, or refuses the request (RFC 6749 §2.3 and §3.2.1). */
@ApplicationScoped
public class ClientAuthentication {

    /** The ways that it knows. */
    static final Set<ClientAuthenticationMethod> METHODS = EnumSet.allOf(ClientAuthenticationMethod.class);

    @Inject
    private KnownClients clients;
    @Inject
    private ClientAssertion assertions;
    @Inject
    private Clock clock;

    /** The client; exactly one way of authenticating must have been used. */
    public Application authenticate(List<String> authorizationHeaders, Parameters parameters) {
        if (ClientAssertion.isIn(parameters)) {
            if (!authorizationHeaders.isEmpty() || parameters.optional("client_secret").isPresent()) {
                throw inOneWayOnly();
            }
            Application client = assertions.authenticate(parameters);
            Exchange.current().isOfClient(client.clientId());
            return client;
        }
        if (authorizationHeaders.isEmpty()) {
            return byBody(parameters);
        }
        AuthorizationHeader header = AuthorizationHeader.of(authorizationHeaders.get(0));
        if (authorizationHeaders.size() > 1 || !header.scheme().equals(AuthorizationHeader.BASIC)) {
            throw new InvalidClientException("Use HTTP Basic or the body to authenticate the client.", true);
        }
        return byBasic(header, parameters);
    }

    /** The client, which must be one that can keep a secret. */
    public Application authenticateConfidential(List<String> authorizationHeaders, Parameters parameters) {
        Application client = authenticate(authorizationHeaders, parameters);
        if (!client.isConfidential()) {
            throw new InvalidClientException("A public client can't ask this.", !authorizationHeaders.isEmpty());
        }
        return client;
    }

    private Application byBasic(AuthorizationHeader header, Parameters parameters) {
        BasicPair pair = header.basic()
                .orElseThrow(() -> new InvalidClientException("The Basic credentials are malformed.", true));
        String clientId = Parameters.decode(pair.name());
        Secret secret = Secret.of(Parameters.decode(pair.password().reveal()));
        if (parameters.optional("client_secret").isPresent()
                || parameters.optional("client_id").filter(other -> !other.equals(clientId)).isPresent()) {
            throw inOneWayOnly();
        }
        boolean nameOnly = secret.reveal().isEmpty();
        return check(clients.find(clientId), nameOnly ? Optional.empty() : Optional.of(secret), true);
    }

    private Application byBody(Parameters parameters) {
        return check(parameters.optional("client_id").flatMap(clients::find),
                parameters.optionalSecret("client_secret"),
                false);
    }

    private static OAuthException inOneWayOnly() {
        return new OAuthException(OAuthError.INVALID_REQUEST,
                "Authenticate the client in one way only: by Basic, in the body, or by an assertion.");
    }

    private Application check(Optional<Application> client, Optional<Secret> secret, boolean byBasic) {
        ClientAuthenticationMethod way = byBasic ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                : ClientAuthenticationMethod.CLIENT_SECRET_POST;
        client.map(Application::clientId).ifPresent(Exchange.current()::isOfClient); // also if it is refused
        return client.filter(Application::isUsable)
                .filter(known -> known.isConfidential()
                        ? known.metadata().authenticationMethod().orElse(way) == way
                                && secret.filter(shown -> known.accepts(shown, clock.instant())).isPresent()
                        : secret.isEmpty())
                .orElseThrow(() -> new InvalidClientException("Client authentication failed.", byBasic));
    }
}
