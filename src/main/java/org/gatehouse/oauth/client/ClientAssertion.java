package org.gatehouse.oauth.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.application.ClientAuthenticationMethod;
import org.gatehouse.domain.application.UsedAssertions;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.jose.SignedJwt;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** A client proves itself by a JWT that it has signed: {@code private_key_jwt} (RFC 7523 §2.2, OpenID Connect Core §9). */
@ApplicationScoped
public class ClientAssertion {

    /** The parameter that holds the JWT. */
    static final String PARAMETER = "client_assertion";
    /** The parameter that says that it is one. */
    static final String TYPE = "client_assertion_type";

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Set<String> TYPES = Set.of("", "JWT", "client-authentication+jwt");

    @Inject
    private ApplicationRepository applications;
    @Inject
    private ClientKeys keys;
    @Inject
    private UsedAssertions used;
    @Inject
    private ServerConfig server;
    @Inject
    private Clock clock;

    /** Whether the request tries this way. */
    static boolean isIn(Parameters parameters) {
        return parameters.optional(PARAMETER).isPresent() || parameters.optional(TYPE).isPresent();
    }

    /** The client that has signed the assertion. */
    @RetryOnConflict
    public Application authenticate(Parameters parameters) {
        SignedJwt jwt = parameters.optional(TYPE).filter(JWT_BEARER::equals)
                .flatMap(type -> parameters.optional(PARAMETER)).flatMap(SignedJwt::parse)
                .filter(signed -> TYPES.stream().anyMatch(signed::isOfType))
                .orElseThrow(() -> refused("The assertion can't be read."));
        rules().fault(jwt.claims()).ifPresent(fault -> {
            throw refused(fault);
        });
        String clientId = (String) jwt.claims().get("sub");
        Application client = applications.findByClientId(clientId).filter(Application::isUsable)
                .filter(Application::isConfidential)
                .filter(known -> known.metadata().authenticationMethod()
                        .filter(ClientAuthenticationMethod.PRIVATE_KEY_JWT::equals).isPresent())
                .filter(known -> parameters.optional("client_id").filter(said -> !said.equals(clientId)).isEmpty())
                .orElseThrow(() -> refused("Client authentication failed."));
        if (keys.of(client, jwt.keyId()).stream().noneMatch(jwt::isSignedBy)) {
            throw refused("No key of the client has signed the assertion.");
        }
        if (!used.spend(digest(jwt.claims()), Instant.ofEpochSecond(((Number) jwt.claims().get("exp")).longValue()))) {
            throw refused("The assertion was used before.");
        }
        return client;
    }

    private AssertionRules rules() {
        String issuer = server.baseUrl().toString();
        return new AssertionRules(Set.of(issuer, issuer + "/api/o/token/"), clock.instant());
    }

    private static Digest digest(Map<String, Object> claims) {
        return Secret.of(claims.get("sub") + "\0" + claims.get("jti")).digest();
    }

    private static InvalidClientException refused(String description) {
        return new InvalidClientException(description, false);
    }
}
