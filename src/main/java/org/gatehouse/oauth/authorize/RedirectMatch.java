package org.gatehouse.oauth.authorize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an address is one of those that an application has registered: the same to the last character (RFC 9700 §2.1),
 * but for the port of a loopback address (RFC 8252 §7.3). {@code localhost} is a name and no such address.
 */
final class RedirectMatch {

    private static final Pattern LOOPBACK = Pattern
            .compile("(http://(?:127\\.0\\.0\\.1|\\[::1]))(?::([1-9][0-9]{0,4}))?((?:[/?].*)?)");
    private static final int LARGEST_PORT = 65_535;

    private RedirectMatch() {
    }

    static boolean isAmong(List<String> registered, String asked) {
        return registered.contains(asked) || isLoopbackAmong(registered, asked);
    }

    private static boolean isLoopbackAmong(List<String> registered, String asked) {
        Matcher wanted = LOOPBACK.matcher(asked);
        return wanted.matches() && hasPossiblePort(wanted) && registered.stream().map(LOOPBACK::matcher)
                .anyMatch(known -> known.matches() && known.group(1).equals(wanted.group(1))
                        && known.group(3).equals(wanted.group(3)));
    }

    private static boolean hasPossiblePort(Matcher address) {
        return address.group(2) == null || Integer.parseInt(address.group(2)) <= LARGEST_PORT;
    }
}
