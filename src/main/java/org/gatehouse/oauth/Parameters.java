package org.gatehouse.oauth;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.text.Utf8;

/**
 * The parameters of a request (RFC 6749 §3.2): none twice but those that may be (RFC 8707 §2, RFC 8693 §2.1), and one
 * without a value counts as not sent.
 */
public final class Parameters {

    /** The media type of a form. */
    public static final String FORM = "application/x-www-form-urlencoded";

    private static final Set<String> REPEATABLE = Set.of("resource", "audience");

    private final Map<String, List<String>> values;
    private final Set<String> repeated;

    private Parameters(Map<String, List<String>> values, Set<String> repeated) {
        this.values = values;
        this.repeated = repeated;
    }

    /** Whether a body of this {@code Content-Type}, which may be null, is a form. */
    public static boolean isForm(String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters)).strip().equalsIgnoreCase(FORM);
    }

    /** Reads an {@code application/x-www-form-urlencoded} body in UTF-8. */
    public static Parameters of(String form) {
        Parameters parameters = lenient(form);
        if (!parameters.repeated.isEmpty()) {
            throw new OAuthException(OAuthError.INVALID_REQUEST,
                    "Parameter " + printable(parameters.repeated.iterator().next()) + " is repeated.");
        }
        return parameters;
    }

    /** The same for a reader who looks himself for what is {@link #repeated}. */
    public static Parameters lenient(String form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            List<String> all = values.computeIfAbsent(name, first -> new ArrayList<>());
            all.add(value);
            if (!name.isEmpty() && all.size() > 1 && !REPEATABLE.contains(name)) {
                repeated.add(name);
            }
        }
        values.remove("");
        values.values().forEach(all -> all.removeIf(String::isEmpty));
        values.values().removeIf(List::isEmpty);
        return new Parameters(values, repeated);
    }

    /** The names that occur more than once and may not. */
    public Set<String> repeated() {
        return Set.copyOf(repeated);
    }

    /** The value; none if there are several and there may not be. */
    public Optional<String> optional(String name) {
        List<String> all = all(name);
        return all.isEmpty() || repeated.contains(name) ? Optional.empty() : Optional.of(all.get(0));
    }

    /** All of them but these, in the order in which they were sent. */
    public Parameters without(Collection<String> names) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(names);
        return new Parameters(others, repeated);
    }

    /** Does something with each name and value, in the order in which they were sent. */
    public void forEach(BiConsumer<String, String> action) {
        values.forEach((name, all) -> all.forEach(value -> action.accept(name, value)));
    }

    /** As they stand in a URL. */
    public String encoded() {
        StringJoiner query = new StringJoiner("&");
        forEach((name, value) -> query.add(encode(name) + "=" + encode(value)));
        return query.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Every value of a parameter that may be repeated, in the order in which they were sent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value; refuses the request with the description if there is none. */
    public String required(String name, String description) {
        return optional(name).orElseThrow(() -> new OAuthException(OAuthError.INVALID_REQUEST, description));
    }

    public Optional<Secret> optionalSecret(String name) {
        return optional(name).map(Secret::of);
    }

    public Secret requiredSecret(String name, String description) {
        return Secret.of(required(name, description));
    }

    /** Decodes one name or value; also the parts of a client's Basic credentials (RFC 6749 §2.3.1). */
    public static String decode(String encoded) {
        if (isPlain(encoded)) {
            return encoded;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length();) {
            int c = encoded.codePointAt(i);
            if (c == '%') {
                bytes.write(hex(encoded, i + 1) << 4 | hex(encoded, i + 2));
                i += 3;
            } else {
                bytes.writeBytes((c == '+' ? " " : Character.toString(c)).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return utf8(bytes.toByteArray());
    }

    /** Whether it stands for itself, as most of what clients send does. */
    private static boolean isPlain(String encoded) {
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%' || c == '+' || c == 0 || c > 127) {
                return false;
            }
        }
        return true;
    }

    private static int hex(String encoded, int at) {
        if (at >= encoded.length() || !HexFormat.isHexDigit(encoded.charAt(at))) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The body is not properly percent-encoded.");
        }
        return HexFormat.fromHexDigit(encoded.charAt(at));
    }

    private static String utf8(byte[] bytes) {
        try {
            String text = Utf8.decode(bytes);
            if (text.indexOf('\0') >= 0) {
                throw new OAuthException(OAuthError.INVALID_REQUEST, "Null characters are not allowed.");
            }
            return text;
        } catch (CharacterCodingException malformed) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The body is not valid UTF-8.");
        }
    }

    private static String printable(String name) {
        return name.matches("[a-zA-Z0-9_-]{1,50}") ? name : "";
    }

    /** The names only: values may be secrets. */
    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}
