package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.HexFormat;
import org.gatehouse.platform.config.AddressRange;
import org.gatehouse.platform.http.ForwardedFor;

/** Where the running request comes from, as {@link ForwardedFor} tells. */
@ApplicationScoped
public class ClientAddress {

    /** Bytes. */
    private static final int NETWORK = 8;

    @Inject
    private HttpServletRequest request;
    @Inject
    private ForwardedFor forwarded;

    /** The address as text; of IPv6 the network, because everybody has as many addresses as he likes in his own. */
    public String current() {
        String address = whole();
        return AddressRange.address(address).map(ClientAddress::network).orElse(address);
    }

    /** The address as text, whole. */
    public String whole() {
        return forwarded.of(request.getRemoteAddr(), Collections.list(request.getHeaders(ForwardedFor.HEADER)));
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == NETWORK * 2 ? HexFormat.ofDelimiter(":").formatHex(bytes, 0, NETWORK)
                : address.getHostAddress();
    }
}
