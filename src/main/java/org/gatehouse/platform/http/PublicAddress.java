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
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128; // carriers' own
        boolean reserved = first == 0 || first >= 240 || first == 192 && second == 0 && third == 0
                || first == 198 && (second == 18 || second == 19);
        boolean example = first == 192 && second == 0 && third == 2 || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113;
        return !shared && !reserved && !example;
    }

    /** Global unicast only, and nothing in it that hides an IPv4 address behind a translator. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        boolean translated = first == 0x2002 || first == 0x2001 && second == 0;
        boolean example = first == 0x2001 && second == 0x0db8;
        return global && !translated && !example;
    }
}
