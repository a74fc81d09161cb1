package org.gatehouse.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gatehouse.platform.config.OutboundConfig;

/**
 * Fetches a document whose address somebody else has chosen: by https, from the internet at large, without redirects,
 * of limited size, in limited time. {@code gatehouse.outbound.private-addresses} opens networks of one's own, and http.
 */
@ApplicationScoped
public class GuardedFetch {

    private static final int LARGEST = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private OutboundConfig config;
    private HttpClient client;

    /** For the proxy of the container. */
    protected GuardedFetch() {
    }

    @Inject
    public GuardedFetch(OutboundConfig config) {
        this.config = config;
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The text at the address. */
    public String get(URI uri) throws FetchException {
        check(uri);
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new LimitedBody(LARGEST));
        try {
            HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new FetchException("The answer is no 200.");
            }
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (TimeoutException | ExecutionException unreachable) {
            answer.cancel(true);
            throw new FetchException("There is no proper answer in time.", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FetchException("The server is stopping.", stopped);
        }
    }

    /** The connection uses the addresses checked here: the JVM keeps them for longer than this takes. */
    private void check(URI uri) throws FetchException {
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        boolean http = config.privateAddresses() && "http".equalsIgnoreCase(uri.getScheme());
        if (!https && !http || uri.getHost() == null) {
            throw new FetchException("Only https is fetched.");
        }
        try {
            boolean open = Arrays.stream(InetAddress.getAllByName(uri.getHost())).allMatch(PublicAddress::is);
            if (!open && !config.privateAddresses()) {
                throw new FetchException("The address is not on the internet at large.");
            }
        } catch (UnknownHostException unknown) {
            throw new FetchException("The host is unknown.", unknown);
        }
    }
}
