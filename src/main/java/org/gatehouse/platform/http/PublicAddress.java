package org.gatehouse.platform.http;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Whether an address belongs to the internet at large (RFC 6890), and not to a machine or a network of somebody's. */
final class PublicAddress {

    private PublicAddress() {
    }

    static boolean is(InetAddress address) {
        boolean special = address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress();
        return !special && (address instanceof Inet4Address ? isPublic4(address.getAddress())
                : isPublic6(address.getAddress()));
    }

    private static boolean isPublic4(byte... bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = first == 100 && (second & 0xc0) == 64; // 100.64.0.0/10
        boolean assigned = first == 192 && second == 0 && bytes[2] == 0; // 192.0.0.0/24
        boolean benchmark = first == 198 && (second & 0xfe) == 18; // 198.18.0.0/15
        return first != 0 && first < 240 && !shared && !assigned && !benchmark;
    }

    /** Global unicast only, without what carries an IPv4 address that this server would be led to. */
    private static boolean isPublic6(byte... bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20; // 2000::/3
        boolean tunnel = bytes[0] == 0x20 && (bytes[1] == 0x02 || bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0);
        return global && !tunnel;
    }
}
