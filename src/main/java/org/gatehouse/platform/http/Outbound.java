package org.gatehouse.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.gatehouse.platform.config.OutboundConfig;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.exchange.TraceContext;

/**
 * Sends requests to addresses that others have chosen: by https, to the internet at large, without redirects and
 * proxies, in limited time, reading answers of limited size (RFC 9700 §4.12 and OWASP on server-side request forgery).
 *
 * <p>{@code gatehouse.outbound.private-addresses} opens networks of one's own, and http. Each address is checked at the
 * moment of connecting to it. That is why this is not {@code java.net.http}, which resolves names behind its caller's
 * back.
 */
@ApplicationScoped
public class Outbound {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 64 * 1024;
    private static final int LAST_PORT = 65_535;

    private OutboundConfig config;
    private SSLSocketFactory tls;
    private Duration patience;

    /** For the proxy of the container. */
    protected Outbound() {
    }

    @Inject
    public Outbound(OutboundConfig config) {
        this(config, (SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE);
    }

    /**
     * Another one than servers have.
     *
     * @param patience how long a request may take from beginning to end
     */
    Outbound(OutboundConfig config, SSLSocketFactory tls, Duration patience) {
        this.config = config;
        this.tls = tls;
        this.patience = patience;
    }

    /**
     * The JSON at the address, as text of 64 KiB at most.
     *
     * @throws OutboundException if the address must not be asked, or does not answer 200 within five seconds
     */
    public String get(URI address) throws OutboundException {
        return exchange(address, (connection, deadline) -> {
            connection.setRequestProperty("Accept", "application/jwk-set+json, application/json");
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("the answer is no 200");
            }
            try (InputStream body = connection.getInputStream()) {
                return read(body, deadline);
            }
        });
    }

    private static String read(InputStream body, Deadline deadline) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int count = body.read(some); count >= 0; count = body.read(some)) {
            whole.write(some, 0, count);
            deadline.remaining();
            if (whole.size() > LARGEST) {
                throw new IOException("the answer is too large");
            }
        }
        return whole.toString(StandardCharsets.UTF_8);
    }

    /**
     * Posts a form of one field and answers the status; the body is not read.
     *
     * @throws OutboundException if the address must not be asked, or does not answer within five seconds
     */
    public int post(URI address, String field, String value) throws OutboundException {
        byte[] form = (field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.US_ASCII);
        return exchange(address, (connection, deadline) -> {
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(form.length); // otherwise a lost answer would send it again
            connection.getOutputStream().write(form);
            int status = connection.getResponseCode();
            deadline.remaining();
            if (status < 0) {
                throw new IOException("the answer is no HTTP");
            }
            return status;
        });
    }

    private <T> T exchange(URI address, Dialogue<T> dialogue) throws OutboundException {
        requireProper(address);
        HttpURLConnection connection = null;
        Deadline deadline = new Deadline(patience);
        try {
            connection = open(address, deadline);
            if (!(connection instanceof HttpsURLConnection)) { // whose socket nobody sees; it may wait for ever for a head
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(connection::disconnect);
            }
            return dialogue.over(connection, deadline);
        } catch (IOException | RuntimeException failure) { // who is cut off may find the JDK's client without connection
            throw new OutboundException("There is no proper answer in time.", failure);
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    private void requireProper(URI address) throws OutboundException {
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        boolean http = config.privateAddresses() && "http".equalsIgnoreCase(address.getScheme());
        if (!https && !http || address.getHost() == null || address.getPort() > LAST_PORT) {
            throw new OutboundException("Only https is asked.");
        }
    }

    private HttpURLConnection open(URI address, Deadline deadline) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(new GuardedSockets(tls, config.privateAddresses(), deadline));
        }
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setRequestProperty("Connection", "close");
        TraceContext trace = Exchange.current().trace();
        connection.setRequestProperty(TraceContext.TRACEPARENT, trace.traceparent());
        if (trace.tracestate() != null) {
            connection.setRequestProperty(TraceContext.TRACESTATE, trace.tracestate());
        }
        return connection;
    }

    /** What is said over a connection that has been prepared. */
    private interface Dialogue<T> {

        T over(HttpURLConnection connection, Deadline deadline) throws IOException;
    }
}
