package org.gatehouse.platform.http;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the Internet from those inside of somebody's network (RFC 6890). */
final class PublicAddress {

    private PublicAddress() {
    }

    static boolean is(InetAddress address) {
        boolean special = address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128; // carriers' own
        boolean reserved = first == 0 || first >= 240 || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19);
        return !shared && !reserved;
    }

    /** Global unicast only, and nothing in it that hides an IPv4 address behind a translator. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean translated = bytes[0] == 0x20 && bytes[1] == 0x02
                || bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !translated;
    }
}
