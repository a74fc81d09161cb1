package org.gatehouse.api.rest;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A URL with a natural key where others have an id. AWX: the names that make up the key are joined by {@code ++}.
 *
 * @param resource the list that the object is in
 * @param names the names, decoded
 * @param rest what follows the key
 */
public record NamedUrl(String resource, List<String> names, String rest) {

    private static final Pattern PATH = Pattern
            .compile("/api/v2/(users|organizations|teams|applications)/([^/]+)(/.*)?");
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final String GLUE = "++";

    /** Reads a path as the client sent it; empty if it holds no natural key. A number is always an id. */
    public static Optional<NamedUrl> parse(String rawPath) {
        Matcher matcher = PATH.matcher(rawPath);
        if (!matcher.matches() || ID.matcher(matcher.group(2)).matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(3) == null ? "" : matcher.group(3);
        return Optional.of(new NamedUrl(matcher.group(1), names(matcher.group(2)), rest));
    }

    /**
     * The URL of an object; none for names that would be taken for an id or for a step between directories, nor for
     * those with a backslash, which some servers refuse in a URL.
     */
    public static Optional<String> of(String resource, String... names) {
        String key = Arrays.stream(names).map(NamedUrl::encode).collect(Collectors.joining(GLUE));
        boolean misleading = key.isEmpty() || ID.matcher(key).matches() || key.equals(".") || key.equals("..")
                || key.contains("%5C");
        return misleading ? Optional.empty() : Optional.of(Links.list(resource) + key + "/");
    }

    /** The same URL with the id. */
    public String withId(long id) {
        return Links.list(resource) + id + rest;
    }

    /** Before decoding: a plus sign that belongs to a name is encoded. */
    private static List<String> names(String key) {
        return Arrays.stream(key.split(Pattern.quote(GLUE), 2)).map(NamedUrl::decode).toList();
    }

    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A")
                .replace("%40", "@").replace("%7E", "~");
    }

    /** In a path a plus sign is a plus sign. Names never begin or end with a space, which MySQL would overlook. */
    private static String decode(String encoded) {
        try {
            String name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            return name.equals(name.strip()) && name.indexOf('\0') < 0 ? name : "";
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
