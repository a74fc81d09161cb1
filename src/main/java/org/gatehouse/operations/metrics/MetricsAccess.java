package org.gatehouse.operations.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gatehouse.platform.config.AddressRange;
import org.gatehouse.platform.config.MetricsConfig;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.http.ForwardedFor;

/**
 * Who may read the metrics: machines in the networks of the setting, by default this one, and whoever presents the token.
 * What a proxy passes on comes from whom the proxy names if it is trusted, and otherwise from nobody: or a proxy on this
 * machine would open the metrics to the world.
 */
@ApplicationScoped
public class MetricsAccess {

    private static final String BEARER = "bearer ";
    private static final List<String> FORWARDING = List.of(ForwardedFor.HEADER, "Forwarded", "X-Real-IP", "Via");

    @Inject
    private MetricsConfig config;
    @Inject
    private ForwardedFor forwarded;

    boolean hasToken() {
        return config.token().isPresent();
    }

    boolean permits(HttpServletRequest request) {
        return presentsToken(request.getHeader("Authorization")) || isNear(request);
    }

    private boolean presentsToken(String header) {
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && config.token().map(Secret::of)
                        .filter(Secret.of(header.substring(BEARER.length()).strip())::equals).isPresent();
    }

    private boolean isNear(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        boolean passedOn = FORWARDING.stream().anyMatch(name -> request.getHeader(name) != null);
        List<String> named = Collections.list(request.getHeaders(ForwardedFor.HEADER));
        if (passedOn && (named.isEmpty() || !forwarded.isTrusted(remote))) {
            return false;
        }
        return Optional.of(forwarded.of(remote, named)).flatMap(AddressRange::address)
                .filter(address -> config.networks().stream().anyMatch(range -> range.contains(address)))
                .isPresent();
    }
}
