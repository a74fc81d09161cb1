package org.gatehouse.web.login;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a login or logout leads: a path of this server, or nowhere. */
final class NextUrl {

    private static final int LONGEST = 8000;
    /** Printable, and nevertheless not allowed in a URL (RFC 3986 §2). */
    private static final String UNSAFE = "\"<>^`{|}";

    private NextUrl() {
    }

    /**
     * The path, query and fragment that the text names, fit for a {@code Location}; empty if it might lead elsewhere.
     *
     * @param origins under which this server is known: what names one of them in full may, too
     */
    static Optional<String> of(String wanted, String... origins) {
        String path = Stream.of(origins).filter(origin -> wanted.startsWith(origin + "/")).findFirst()
                .map(origin -> wanted.substring(origin.length())).orElse(wanted);
        // browsers take a backslash for a slash and drop control characters, so both could hide a second slash
        boolean clear = path.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '\\');
        boolean local = path.startsWith("/") && !path.startsWith("//");
        if (!clear || !local || path.length() > LONGEST) {
            return Optional.empty();
        }
        String encoded = encoded(path);
        return isUrl(encoded) ? Optional.of(encoded) : Optional.empty();
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7f && UNSAFE.indexOf(b) < 0) {
                encoded.append((char) b);
            } else {
                encoded.append(String.format("%%%02X", b));
            }
        }
        return encoded.toString();
    }

    private static boolean isUrl(String path) {
        try {
            URI uri = URI.create(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
