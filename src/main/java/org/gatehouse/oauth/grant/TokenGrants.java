package org.gatehouse.oauth.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** All grants that are switched on, by their {@code grant_type}. */
@ApplicationScoped
public class TokenGrants {

    private Map<String, TokenGrant> grants;

    /** For the proxy of the container. */
    protected TokenGrants() {
    }

    @Inject
    public TokenGrants(@Any Instance<TokenGrant> found) {
        grants = found.stream().filter(TokenGrant::isEnabled)
                .collect(Collectors.toMap(TokenGrant::grantType, Function.identity()));
    }

    /** What {@code grant_type} can be. */
    public List<String> names() {
        return grants.keySet().stream().sorted().toList();
    }

    /** Issues what the client asks for, by the grant that it names. */
    @RetryOnConflict
    public TokenAnswer issue(Application client, Parameters parameters) {
        String grantType = parameters.required("grant_type", "Request is missing grant_type parameter.");
        TokenGrant grant = Optional.ofNullable(grants.get(grantType))
                .orElseThrow(() -> new OAuthException(OAuthError.UNSUPPORTED_GRANT_TYPE,
                        "This server offers " + String.join(", ", names()) + "."));
        Exchange.current().asksFor(grant.grantType());
        return grant.issue(client, parameters);
    }
}
