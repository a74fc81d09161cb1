package org.gatehouse.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.platform.config.OutboundConfig;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.exchange.TraceContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {

    private final Outbound guarded = new Outbound(new OutboundConfig(false));
    private final Outbound trusting = new Outbound(new OutboundConfig(true));
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicReference<String> received = new AtomicReference<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(loopback(), 0);
        serveAll();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private void serveAll() {
        serve("/good", 200, 10);
        serve("/full", 200, 64 * 1024);
        serve("/large", 200, 64 * 1024 + 1);
        serve("/moved", 302, 0);
        serve("/locked", 401, 0);
        serve("/busy", 503, 0);
    }

    private void serve(String path, int status, int length) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            received.set(text(exchange));
            exchange.getResponseHeaders().add("Location", "/good");
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
            exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
            exchange.getResponseBody().write("x".repeat(length).getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
    }

    private static String text(HttpExchange exchange) throws IOException {
        return exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Host") + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void whatIsSmallIsFetchedIfTheOperatorAllowsHisOwnNetworks() throws OutboundException {
        assertThat(trusting.get(here("/good"))).isEqualTo("xxxxxxxxxx");
        assertThat(trusting.get(here("/full"))).hasSize(64 * 1024);
    }

    @Test
    void theTraceOfTheRequestGoesOnWithWhatItSends() {
        AtomicReference<String> sent = new AtomicReference<>();
        server.createContext("/trace", exchange -> {
            sent.set(exchange.getRequestHeaders().getFirst("traceparent") + " "
                    + exchange.getRequestHeaders().getFirst("tracestate"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        TraceContext trace = TraceContext.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "rojo=1");

        Exchange.inTrace(trace, () -> {
            try {
                trusting.get(here("/trace"));
            } catch (OutboundException unanswered) {
                throw new AssertionError(unanswered);
            }
        });

        assertThat(sent.get()).isEqualTo(trace.traceparent() + " rojo=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/moved", "/nothing", "/locked", "/busy"})
    void whatIsLargeOrElsewhereIsNot(String path) {
        assertThatThrownBy(() -> trusting.get(here(path))).isInstanceOf(OutboundException.class);
        assertThat(requests.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void aFormIsPostedOnceWhateverTheAnswerIs() throws OutboundException {
        assertThat(trusting.post(here("/good"), "logout_token", "a&b=ü")).isEqualTo(200);
        assertThat(received.get()).startsWith("POST 127.0.0.1:")
                .endsWith(" application/x-www-form-urlencoded logout_token=a%26b%3D%C3%BC");
        assertThat(trusting.post(here("/moved"), "f", "v")).isEqualTo(302);
        assertThat(trusting.post(here("/locked"), "f", "v")).isEqualTo(401);
        assertThat(trusting.post(here("/busy"), "f", "v")).isEqualTo(503);
        assertThat(requests).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "https://localhost/", "https://10.0.0.1/", "https://[::1]/",
            "https://169.254.169.254/latest", "http://example.org/", "file:///etc/passwd", "https://0.0.0.0/",
            "https://2130706433/", "https://0x7f.1/", "https:opaque", "nothing", "jar:file:/a.jar!/b",
            "ftp://127.0.0.1/", "https://example.org:70000/"})
    void addressesOfItsOwnNetworksAreRefused(String uri) {
        assertThatThrownBy(() -> guarded.get(URI.create(uri))).isInstanceOf(OutboundException.class);
        assertThatThrownBy(() -> guarded.post(URI.create(uri), "f", "v")).isInstanceOf(OutboundException.class);
    }

    /** Whatever a name meant when somebody looked: what counts is the address to which the connection goes. */
    @Test
    void theAddressIsCheckedWhenItIsConnectedTo() throws IOException {
        try (ServerSocket inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Socket socket = new GuardedSocket(false, new Deadline(Duration.ofSeconds(2)))) {
            InetAddress rebound = InetAddress.getByAddress("harmless.example.org", new byte[] {127, 0, 0, 1});
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(rebound, inside.getLocalPort()), 1000))
                    .isInstanceOf(IOException.class).hasMessageContaining("internet at large");
            assertThat(socket.isConnected()).isFalse();
        }
    }

    @Test
    void aServerInsideSeesNoConnectionByHttps() throws IOException {
        try (ServerSocket inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(300);
            URI address = URI.create("https://localhost:" + inside.getLocalPort() + "/");
            assertThatThrownBy(() -> guarded.get(address)).isInstanceOf(OutboundException.class)
                    .rootCause().hasMessageContaining("internet at large");
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void anAnswerThatDripsIsGivenUp() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Socket socket = new GuardedSocket(true, new Deadline(Duration.ofMillis(600)))) {
            Thread drip = new Thread(() -> drip(slow, over, ""));
            drip.start();
            socket.connect(slow.getLocalSocketAddress(), 1000);
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
                    .isInstanceOf(SocketTimeoutException.class);
            over.countDown();
            drip.join();
        }
    }

    private static void drip(ServerSocket slow, CountDownLatch over, String beginning) {
        try (Socket accepted = slow.accept()) {
            accepted.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            do {
                accepted.getOutputStream().write('x');
            } while (!over.await(200, TimeUnit.MILLISECONDS));
        } catch (IOException | InterruptedException closed) {
            over.countDown();
        }
    }

    /** Each byte comes in much less time than the whole answer may take. */
    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nX: y", "HTTP/1.1 200 OK\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n"})
    void anAnswerThatDripsIsGivenUpWhereverItDoes(String beginning) throws Exception {
        Outbound impatient = new Outbound(new OutboundConfig(true), null, Duration.ofSeconds(1));
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThatItIsGivenUp(slow, beginning,
                    () -> impatient.get(URI.create("http://127.0.0.1:" + slow.getLocalPort() + "/keys")));
        }
    }

    @Test
    void aPostWhoseAnswerDripsIsGivenUp() throws Exception {
        Outbound impatient = new Outbound(new OutboundConfig(true), null, Duration.ofSeconds(1));
        try (ServerSocket slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThatItIsGivenUp(slow, "HTTP/1.1 200 OK\r\n",
                    () -> impatient.post(URI.create("http://127.0.0.1:" + slow.getLocalPort() + "/"), "f", "v"));
        }
    }

    @Test
    void anAnswerThatDripsByTlsIsGivenUp(@TempDir Path directory) throws Exception {
        SSLContext context = TlsFixture.context(directory, "localhost");
        Outbound impatient = new Outbound(new OutboundConfig(true), context.getSocketFactory(), Duration.ofSeconds(3));
        try (ServerSocket slow = context.getServerSocketFactory().createServerSocket(0, 5,
                InetAddress.getLoopbackAddress())) {
            assertThatItIsGivenUp(slow, "HTTP/1.1 200 OK\r\n",
                    () -> impatient.get(URI.create("https://localhost:" + slow.getLocalPort() + "/keys")));
        }
    }

    private static void assertThatItIsGivenUp(ServerSocket slow, String beginning, ThrowingCallable request)
            throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Thread drip = new Thread(() -> drip(slow, over, beginning));
        drip.start();
        assertThatThrownBy(request).isInstanceOf(OutboundException.class);
        over.countDown();
        drip.join();
    }

    @Test
    void aCertificateMustBeOfTheNameThatIsAsked(@TempDir Path directory) throws Exception {
        SSLContext context = TlsFixture.context(directory, "localhost");
        Outbound secure = new Outbound(new OutboundConfig(true), context.getSocketFactory(),
                Duration.ofSeconds(5));
        server.stop(0);
        HttpsServer https = HttpsServer.create(loopback(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        server = https;
        serveAll();
        server.start();
        int port = server.getAddress().getPort();

        assertThat(secure.get(URI.create("https://localhost:" + port + "/good"))).isEqualTo("xxxxxxxxxx");
        assertThat(received.get()).startsWith("GET localhost:" + port);
        assertThat(secure.post(URI.create("https://localhost:" + port + "/good"), "f", "v")).isEqualTo(200);
        assertThatThrownBy(() -> secure.get(URI.create("https://127.0.0.1:" + port + "/good")))
                .isInstanceOf(OutboundException.class);
        assertThatThrownBy(() -> trusting.get(URI.create("https://localhost:" + port + "/good")))
                .as("a certificate of nobody's").isInstanceOf(OutboundException.class);
    }
}
