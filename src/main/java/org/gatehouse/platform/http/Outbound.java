package org.gatehouse.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.gatehouse.platform.config.OutboundConfig;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.exchange.TraceContext;

/**
 * Sends requests to addresses that others have chosen: by https, to the internet at large, without redirects and
 * proxies, in limited time however slowly the answer drips, reading answers of limited size (RFC 9700 §4.12 and OWASP on
 * server-side request forgery).
 *
 * <p>{@code gatehouse.outbound.private-addresses} opens networks of one's own, and http. Each address is checked at the
 * moment of connecting to it. That is why this is not {@code java.net.http}, which resolves names behind its caller's
 * back.
 */
@ApplicationScoped
public class Outbound {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 64 * 1024;
    private static final int OK = 200;
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
        return exchange(address, conversation -> {
            String request = head("GET", address) + "Accept: application/jwk-set+json, application/json\r\n\r\n";
            if (conversation.ask(request.getBytes(StandardCharsets.US_ASCII)) != OK) {
                throw new IOException("the answer is no 200");
            }
            return new String(conversation.body(LARGEST), StandardCharsets.UTF_8);
        });
    }

    /**
     * Posts a form of one field and answers the status; the body is not read.
     *
     * @throws OutboundException if the address must not be asked, or does not answer within five seconds
     */
    public int post(URI address, String field, String value) throws OutboundException {
        String form = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return exchange(address, conversation -> {
            String request = head("POST", address) + "Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: " + form.length() + "\r\n\r\n" + form;
            return conversation.ask(request.getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** What every request begins with (RFC 9112 §3). */
    private static String head(String method, URI address) {
        URI ascii = URI.create(address.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        String port = ascii.getPort() < 0 ? "" : ":" + ascii.getPort();
        TraceContext trace = Exchange.current().trace();
        String head = method + " " + path + query + " HTTP/1.1\r\nHost: " + ascii.getHost() + port
                + "\r\nUser-Agent: Gatehouse\r\nConnection: close\r\n" + TraceContext.TRACEPARENT + ": "
                + trace.traceparent() + "\r\n";
        String state = trace.tracestate();
        return state == null ? head : head + TraceContext.TRACESTATE + ": " + state + "\r\n";
    }

    private <T> T exchange(URI address, Dialogue<T> dialogue) throws OutboundException {
        requireProper(address);
        try (Socket wire = connected(address); Socket line = isSecure(address) ? secured(wire, address) : wire) {
            return dialogue.over(new Conversation(line));
        } catch (IOException failure) {
            throw new OutboundException("There is no proper answer in time.", failure);
        }
    }

    private void requireProper(URI address) throws OutboundException {
        boolean http = config.privateAddresses() && "http".equalsIgnoreCase(address.getScheme());
        if (!isSecure(address) && !http || address.getHost() == null || address.getPort() > LAST_PORT) {
            throw new OutboundException("Only https is asked.");
        }
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static int port(URI address) {
        int usual = isSecure(address) ? 443 : 80;
        return address.getPort() < 0 ? usual : address.getPort();
    }

    private Socket connected(URI address) throws IOException {
        Socket wire = new GuardedSocket(config.privateAddresses(), new Deadline(patience));
        try {
            wire.connect(new InetSocketAddress(address.getHost(), port(address)));
            return wire;
        } catch (IOException failure) {
            wire.close();
            throw failure;
        }
    }

    /**
     * TLS over a connection that is made to a checked address; the name of the URL is what the server is asked for (SNI,
     * {@code Host}) and what its certificate must say (RFC 9110 §4.3.4).
     */
    private Socket secured(Socket wire, URI address) throws IOException {
        SSLSocket secure = (SSLSocket) tls.createSocket(wire, address.getHost(), port(address), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }

    /** What is said over a connection that has been made. */
    private interface Dialogue<T> {

        T over(Conversation conversation) throws IOException;
    }
}
