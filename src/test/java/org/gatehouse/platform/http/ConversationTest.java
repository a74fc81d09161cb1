package org.gatehouse.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    /** A connection to somebody who says this and closes it. */
    private Conversation with(String said) throws IOException {
        return new Conversation(new Socket() {
            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(said.getBytes(StandardCharsets.ISO_8859_1));
            }

            @Override
            public OutputStream getOutputStream() {
                return sent;
            }
        });
    }

    private String body(String said) throws IOException {
        Conversation conversation = with(said);
        assertThat(conversation.ask(new byte[] {'r', 'q'})).isEqualTo(200);
        return new String(conversation.body(20), StandardCharsets.US_ASCII);
    }

    @Test
    @Rfc("9112#6.3")
    void theBodyEndsWhereTheAnswerSays() throws IOException {
        assertThat(body(OK + "content-length:\t3 \r\n\r\nabcdef")).isEqualTo("abc");
        assertThat(body(OK + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabcdef")).isEqualTo("abc");
        assertThat(body(OK + "Content-Length: 0\r\n\r\nabcdef")).isEmpty();
        assertThat(body(OK + "X: y\r\n\r\nabc")).isEqualTo("abc");
        assertThat(body("HTTP/1.0 200\nX: y\n\nabc")).isEqualTo("abc");
        assertThat(sent.toString(StandardCharsets.US_ASCII)).isEqualTo("rq".repeat(5));
    }

    @Test
    @Rfc("9112#7.1")
    void chunksAreOneBody() throws IOException {
        assertThat(body(OK + "Content-Length: 1\r\ntransfer-encoding: Chunked\r\n\r\n"
                + "3\r\nabc\r\n00A ; x=\"y\"\r\n0123456789\r\n0\r\nTrailer: z\r\n\r\n")).isEqualTo("abc0123456789");
    }

    @Test
    @Rfc("9110#15.2")
    void whatComesInBetweenIsNotTheAnswer() throws IOException {
        assertThat(with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 404 Not Found\r\n\r\n").ask(new byte[1])).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200", "HTTP/2 200 OK\r\n\r\n", "SSH-2.0-OpenSSH\r\n\r\n",
            "HTTP/1.1 200OK\r\n\r\n",
            "HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 099 x\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n", OK, OK + "X: y\r\n"})
    void whatIsNoHttpIsNoAnswer(String said) {
        assertThatThrownBy(() -> with(said).ask(new byte[1])).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n123456789012345678901", "Content-Length: 21\r\n\r\n123456789012345678901",
            "Content-Length: 9999999999\r\n\r\nabc", "Content-Length: 4\r\n\r\nabc",
            "Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc", "Content-Length: -1\r\n\r\nabc",
            "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "Transfer-Encoding: identity\r\n\r\nabc",
            "Transfer-Encoding: chunked\r\n\r\n15\r\n123456789012345678901\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\nabc",
            "Transfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
            "Transfer-Encoding: chunked\r\n\r\n\r\n"})
    void aBodyThatIsLargeOrIncompleteOrEndsNobodyKnowsWhereIsRefused(String rest) {
        assertThatThrownBy(() -> body(OK + rest)).isInstanceOf(IOException.class);
    }

    @Test
    void aHeadWithoutAnEndIsTooLarge() {
        assertThatThrownBy(() -> with(OK + "X: " + "y".repeat(100_000)).ask(new byte[1]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
        assertThatThrownBy(() -> with(OK + "X: y\r\n".repeat(20_000)).ask(new byte[1])).isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
    }
}
