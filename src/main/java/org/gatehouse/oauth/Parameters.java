package org.gatehouse.oauth;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;

/**
 * The parameters of a request (RFC 6749 §3.2): none twice, and one without a value counts as not sent.
 */
public final class Parameters {

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /** Reads an {@code application/x-www-form-urlencoded} body in UTF-8. */
    public static Parameters of(String form) {
        Map<String, String> values = new HashMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!name.isEmpty() && values.put(name, value) != null) {
                throw new OAuthException(OAuthError.INVALID_REQUEST, "Parameter " + printable(name) + " is repeated.");
            }
        }
        values.values().removeIf(String::isEmpty);
        return new Parameters(values);
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
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

    private static int hex(String encoded, int at) {
        if (at >= encoded.length() || !HexFormat.isHexDigit(encoded.charAt(at))) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The body is not properly percent-encoded.");
        }
        return HexFormat.fromHexDigit(encoded.charAt(at));
    }

    private static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
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
