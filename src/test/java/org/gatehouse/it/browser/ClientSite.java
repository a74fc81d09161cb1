package org.gatehouse.it.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The site of an application, where browsers arrive; {@code /else/…} sends them on to {@code /…} of its own. */
final class ClientSite implements AutoCloseable {

    /** The id of an element of each of its pages. */
    static final String ARRIVED = "arrived";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Application</title><link rel="icon" href="data:,"></head>
            <body><h1 id="arrived">Arrived</h1></body></html>
            """;

    private final BlockingQueue<Visit> visits = new LinkedBlockingQueue<>();
    private final HttpServer server;

    /**
     * Somebody who came.
     *
     * @param path where to
     * @param sent what he brought, in the URL and in a form
     */
    record Visit(String method, String path, Map<String, String> sent) {
    }

    private ClientSite(HttpServer server) {
        this.server = server;
    }

    static ClientSite open() {
        try {
            ClientSite site = new ClientSite(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
            site.server.createContext("/", site::answer);
            site.server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address by this name of this machine, without a slash at its end. */
    String at(String host) {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    /** The next who came, which is waited for. */
    Visit visit() {
        try {
            Visit visit = visits.poll(15, TimeUnit.SECONDS);
            if (visit == null) {
                throw new AssertionError("nobody came");
            }
            return visit;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isVisited() {
        return !visits.isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.startsWith("/else/")) {
            exchange.getResponseHeaders().set("Location", path.substring("/else".length()) + "?" + query);
            exchange.sendResponseHeaders(302, -1);
        } else {
            visits.add(new Visit(exchange.getRequestMethod(), path,
                    parameters((query == null ? "" : query) + "&" + form)));
            byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
        exchange.close();
    }

    private static Map<String, String> parameters(String encoded) {
        return Arrays.stream(encoded.split("&")).filter(pair -> pair.contains("=")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
