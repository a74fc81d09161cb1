package org.gatehouse.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.gatehouse.platform.config.OutboundConfig;

/** Sends requests to addresses that others have chosen. */
@ApplicationScoped
public class Outbound {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    private OutboundConfig config;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();

    /**
     * Posts a form of one field and answers the status; the body is not read.
     *
     * @throws IOException if the address must not be asked, or does not answer
     */
    public int post(URI address, String field, String value) throws IOException, InterruptedException {
        requirePermitted(address);
        String form = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** The JVM keeps what it has resolved for long enough that the request goes to an address that was looked at. */
    private void requirePermitted(URI address) throws IOException {
        InetAddress[] all = InetAddress.getAllByName(address.getHost());
        if (!config.privateAddresses() && !Arrays.stream(all).allMatch(PublicAddress::is)) {
            throw new IOException("the address is inside of a private network");
        }
    }
}
