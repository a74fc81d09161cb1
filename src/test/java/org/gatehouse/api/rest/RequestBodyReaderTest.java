package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.rest.Refusals.assertRefused;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import org.gatehouse.fixture.Awx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyReaderTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

    private final RequestBodyReader reader = new RequestBodyReader();

    @Test
    void aBodyIsAJsonObjectInUtf8() throws IOException {
        RequestBody body = read("{\"name\": \"Jörg 🔑\", \"nothing\": null}");

        assertThat(body.json().getString("name")).isEqualTo("Jörg 🔑");
        assertThat(body.has("nothing")).isTrue();
        assertThat(body.member("nothing")).isPresent();
        assertThat(body.has("nosuch")).isFalse();
        assertThat(body.member("nosuch")).isEmpty();
    }

    @Test
    void anEmptyBodyIsAnEmptyObjectOfWhateverType() throws IOException {
        assertThat(read("").json()).isEmpty();
        assertThat(read(new byte[0], MediaType.APPLICATION_OCTET_STREAM_TYPE).json()).isEmpty();
    }

    @Test
    void theCharsetOfTheTypeDoesNotMatter() throws IOException {
        assertThat(read("{}".getBytes(StandardCharsets.UTF_8), JSON.withCharset("utf-8")).json()).isEmpty();
    }

    @ParameterizedTest
    @Awx(35)
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "application/xml", "*/*"})
    void anotherTypeIsRefused(String type) {
        String[] parts = type.split("/");
        assertRefused(() -> read("{}".getBytes(StandardCharsets.UTF_8), new MediaType(parts[0], parts[1])), 415,
                "{\"detail\":\"Unsupported media type \\\"" + type + "\\\" in request.\"}");
    }

    @ParameterizedTest
    @Awx(35)
    @ValueSource(strings = {"[]", "[{}]", "\"text\"", "5", "true", "null"})
    void whatIsNoObjectIsRefused(String body) {
        assertRefused(() -> read(body), 400, "{\"detail\":\"JSON parse error - not a JSON object\"}");
    }

    @ParameterizedTest
    @Awx(35)
    @ValueSource(strings = {"{", "}", "{]", "{\"a\"}", "{\"a\": }", "{'a': 1}", "{\"a\": 1,}", "{} {}", "{}x", " ",
            "\n",
            "\uFEFF{}", "{\"a\": \"\n\"}", "{\"a\": 01}", "{\"a\": \"\\x\"}", "a=b", "{\"a\": NaN}", "\"", "]]]]"})
    void malformedJsonIsRefused(String body) {
        assertRefused(() -> read(body), 400, "{\"detail\":\"JSON parse error - the body is not well-formed\"}");
    }

    @Test
    void aNumberOfThousandsOfDigitsIsRefused() {
        for (String number : new String[] {"1".repeat(5000), "0." + "1".repeat(5000), "1".repeat(1_000_000)}) {
            assertRefused(() -> read("{\"a\": " + number + "}").json().get("a").toString(), 400,
                    "{\"detail\":\"JSON parse error - the body is not well-formed\"}");
        }
    }

    @Test
    void invalidUtf8IsRefused() {
        for (byte[] bytes : new byte[][] {{'{', '"', (byte) 0xFF, '"', ':', '1', '}'}, {(byte) 0xC0, (byte) 0x80},
                {(byte) 0xED, (byte) 0xA0, (byte) 0x80}}) {
            assertRefused(() -> read(bytes, JSON), 400, "{\"detail\":\"The body is not valid UTF-8.\"}");
        }
    }

    @Test
    void aMebibyteIsReadAndOneByteMoreIsRefused() throws IOException {
        assertThat(read(bodyOfSize(MEBIBYTE)).json().getString("a")).hasSize(MEBIBYTE - 8);
        assertRefused(() -> read(bodyOfSize(MEBIBYTE + 1)), 413, "{\"detail\":\"The body is larger than 1 MiB.\"}");
    }

    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertRefused(() -> read(endless, JSON), 413, "{\"detail\":\"The body is larger than 1 MiB.\"}");
    }

    @Test
    void deepNestingIsRefusedBeforeTheParserSeesIt() throws IOException {
        String tooDeep = "{\"detail\":\"JSON parse error - nested too deeply\"}";
        assertRefused(() -> read("{\"a\":" + "[".repeat(500_000)), 400, tooDeep);
        assertRefused(() -> read("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}"), 400, tooDeep);
        assertThat(read("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}").json()).hasSize(1);
    }

    @Test
    void bracketsInsideOfTextsDoNotNest() throws IOException {
        assertThat(read("{\"a\": \"" + "[{\\\"".repeat(100) + "\"}").json()).hasSize(1);
        assertThat(read("{\"a\": [" + "{},".repeat(100) + "{}]}").json()).hasSize(1);
    }

    @Test
    void onlyRequestBodiesAreReadHere() {
        assertThat(reader.isReadable(RequestBody.class, RequestBody.class, new Annotation[0], JSON)).isTrue();
        assertThat(reader.isReadable(String.class, String.class, new Annotation[0], JSON)).isFalse();
    }

    private static String bodyOfSize(int bytes) {
        return "{\"a\":\"" + "x".repeat(bytes - 8) + "\"}";
    }

    private RequestBody read(String body) throws IOException {
        return read(body.getBytes(StandardCharsets.UTF_8), JSON);
    }

    private RequestBody read(byte[] body, MediaType type) throws IOException {
        return read(new ByteArrayInputStream(body), type);
    }

    private RequestBody read(InputStream body, MediaType type) throws IOException {
        return reader.readFrom(RequestBody.class, RequestBody.class, new Annotation[0], type, null, body);
    }
}
