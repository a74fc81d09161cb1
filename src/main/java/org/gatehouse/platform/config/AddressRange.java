package org.gatehouse.platform.config;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Network addresses that begin alike (RFC 4632, RFC 4291 §2.3).
 *
 * @param first an address of the range
 * @param prefix how many bits count
 */
public record AddressRange(InetAddress first, int prefix) {

    /** The longest text of an IPv6 address. */
    private static final int LONGEST = 45;
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    /** Nothing that the system would ask a name server for; the colon of IPv6 is looked for besides. */
    private static final Pattern LITERAL = Pattern
            .compile(OCTET + "(\\." + OCTET + "){3}|[0-9A-Fa-f:][0-9A-Fa-f:.]*");

    /** {@code 10.0.0.0/8}, {@code fd00::/8} or a single address. */
    static AddressRange parse(String text) {
        String[] parts = text.split("/", 2);
        InetAddress first = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(parts[0] + " is no address"));
        int bits = first.getAddress().length * Byte.SIZE;
        int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(prefix + " is no length of a prefix");
        }
        return new AddressRange(first, prefix);
    }

    /** The address that the text is, if it is one. */
    public static Optional<InetAddress> address(String text) {
        try {
            return isLiteral(text) ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isLiteral(String text) {
        boolean dotted = text.indexOf(':') < 0 && text.chars().filter(c -> c == '.').count() == 3;
        return text.length() <= LONGEST && (dotted || text.indexOf(':') >= 0) && LITERAL.matcher(text).matches();
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == first.getAddress().length && bits(bytes).equals(bits(first.getAddress()));
    }

    private BigInteger bits(byte[] address) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - prefix);
    }
}
