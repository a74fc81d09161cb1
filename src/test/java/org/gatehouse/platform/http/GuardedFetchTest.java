package org.gatehouse.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.gatehouse.platform.config.OutboundConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedFetchTest {

    private final GuardedFetch guarded = new GuardedFetch(new OutboundConfig(false));
    private final GuardedFetch trusting = new GuardedFetch(new OutboundConfig(true));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/good", 200, 10);
        serve("/large", 200, 64 * 1024 + 1);
        serve("/moved", 302, 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(String path, int status, int length) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", "/good");
            exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
            exchange.getResponseBody().write("x".repeat(length).getBytes());
            exchange.close();
        });
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void whatIsSmallIsFetchedIfTheOperatorAllowsHisOwnNetworks() throws FetchException {
        assertThat(trusting.get(here("/good"))).isEqualTo("xxxxxxxxxx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/moved", "/nothing"})
    void whatIsLargeOrElsewhereIsNot(String path) {
        assertThatThrownBy(() -> trusting.get(here(path))).isInstanceOf(FetchException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "https://localhost/", "https://10.0.0.1/", "https://[::1]/",
            "https://169.254.169.254/latest", "http://example.org/", "file:///etc/passwd", "https://0.0.0.0/"})
    void addressesOfItsOwnNetworksAreRefused(String uri) {
        assertThatThrownBy(() -> guarded.get(URI.create(uri))).isInstanceOf(FetchException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
            "192.0.0.8", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "0.0.0.0", "::1", "::", "fe80::1",
            "fc00::1", "fd00::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:0::1"})
    void addressesThatAreSomebodysOwnAreNotPublic(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "192.0.1.1", "172.32.0.1", "2606:4700::1111", "2001:4860::8888"})
    void addressesOfTheInternetAtLargeArePublic(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }
}
