package org.gatehouse.api.rest;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.CharacterCodingException;
import java.util.NoSuchElementException;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.text.Utf8;

/** Reads request bodies: JSON objects of at most 1 MiB, counted while reading, in UTF-8. */
@Provider
@Consumes(MediaType.WILDCARD)
public class RequestBodyReader implements MessageBodyReader<RequestBody> {

    private static final int LARGEST = 1024 * 1024;
    private static final int DEEPEST = 32;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == RequestBody.class;
    }

    @Override
    public RequestBody readFrom(Class<RequestBody> type, Type genericType, Annotation[] annotations,
            MediaType mediaType, MultivaluedMap<String, String> headers, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw ApiException.of(413, "The body is larger than 1 MiB.");
        }
        if (bytes.length == 0) {
            return new RequestBody(JsonValue.EMPTY_JSON_OBJECT);
        }
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType) || mediaType.isWildcardType()) {
            throw ApiException.of(415, "Unsupported media type \"" + mediaType + "\" in request.");
        }
        return new RequestBody(parse(decode(bytes)));
    }

    private static String decode(byte[] bytes) {
        try {
            return Utf8.decode(bytes);
        } catch (CharacterCodingException malformed) {
            throw ApiException.badRequest("The body is not valid UTF-8.");
        }
    }

    private static JsonObject parse(String text) {
        refuseDeepNesting(text);
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw ApiException.badRequest("JSON parse error - not a JSON object");
            }
            JsonObject object = parser.getObject();
            if (parser.hasNext()) { // a reader would not look at what follows
                throw malformed();
            }
            return object;
        } catch (JsonException | IllegalStateException | NoSuchElementException malformed) {
            throw malformed();
        } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException immense) {
            throw malformed(); // a number with thousands of digits or an exponent out of reach
        }
    }

    private static ApiException malformed() {
        return ApiException.badRequest("JSON parse error - the body is not well-formed");
    }

    /** No resource nests deeply; a parser that recurses would run out of stack. */
    private static void refuseDeepNesting(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[') && ++depth > DEEPEST) {
                throw ApiException.badRequest("JSON parse error - nested too deeply");
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
    }
}
