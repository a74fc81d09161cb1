package org.gatehouse.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.platform.config.AddressRange;
import org.gatehouse.platform.config.LoginConfig;

/**
 * Where a request comes from: the other end of the connection or, if that is a proxy we trust, whom the proxy names in
 * {@code X-Forwarded-For}. Anybody can send that header, so nobody else's counts.
 */
@ApplicationScoped
public class ForwardedFor {

    /** The header. */
    public static final String HEADER = "X-Forwarded-For";

    private static final Logger LOG = Logger.getLogger(ForwardedFor.class.getName());

    private final AtomicBoolean told = new AtomicBoolean();

    @Inject
    private LoginConfig config;

    /** The last in the chain whom no trusted proxy vouches for any further. */
    public String of(String remote, List<String> forwarded) {
        List<String> chain = new ArrayList<>();
        forwarded.forEach(header -> chain.addAll(Arrays.asList(header.split(","))));
        if (!chain.isEmpty() && !isTrusted(remote) && !told.getAndSet(true)) {
            LOG.log(Level.WARNING, "X-Forwarded-For of {0} is ignored, so everybody behind it is one address that can "
                    + "be blocked for guessing passwords; if it is your proxy, name it in GATEHOUSE_TRUSTED_PROXIES",
                    remote);
        }
        String client = remote;
        for (int i = chain.size() - 1; i >= 0 && isTrusted(client); i--) {
            Optional<InetAddress> named = AddressRange.address(chain.get(i).strip());
            if (named.isEmpty()) {
                break;
            }
            client = named.get().getHostAddress();
        }
        return client;
    }

    /** Whether this is a proxy whose word counts. */
    public boolean isTrusted(String address) {
        return AddressRange.address(address)
                .filter(literal -> config.trustedProxies().stream().anyMatch(range -> range.contains(literal)))
                .isPresent();
    }
}
