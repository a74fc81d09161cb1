package org.gatehouse.it.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Ends TLS in front of a server, as operators let a reverse proxy do; with a certificate of its own. */
public final class TlsProxy implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";
    private static final String PASSWORD = "changeit";

    private final HttpsServer listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpProbe target;
    private final Path keystore;

    private TlsProxy(HttpProbe target) throws IOException, GeneralSecurityException {
        this.target = target;
        keystore = TestRun.current().directory("tls").resolve("keystore.p12");
        Files.createDirectories(keystore.getParent());
        Files.deleteIfExists(keystore);
        JavaTool.certificate(keystore, PASSWORD, ADDRESS);
        listener = HttpsServer.create(new InetSocketAddress(ADDRESS, FreePorts.next()), 0);
        listener.setHttpsConfigurator(new HttpsConfigurator(context()));
        listener.setExecutor(threads);
        listener.createContext("/", this::forward);
        listener.start();
    }

    public static TlsProxy before(HttpProbe target) {
        try {
            return new TlsProxy(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI base() {
        return URI.create("https://" + ADDRESS + ":" + listener.getAddress().getPort());
    }

    /** Options by which a JVM trusts the certificate. */
    public String trust() {
        return "-Djavax.net.ssl.trustStore=" + keystore + " -Djavax.net.ssl.trustStorePassword=" + PASSWORD;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = target.with("Authorization", exchange.getRequestHeaders().getFirst("Authorization")).send(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Content-Type"), exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", answer.header("Content-Type"));
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private SSLContext context() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keystore)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        listener.stop(0);
        threads.shutdownNow();
    }
}
