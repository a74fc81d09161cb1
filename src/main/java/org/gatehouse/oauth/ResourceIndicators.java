package org.gatehouse.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.platform.config.ResourceConfig;
import org.gatehouse.security.authentication.ApiAudience;

/**
 * The {@code resource} parameters: for whom a client wants its token (RFC 8707 §2). Without one a token is for this
 * server.
 */
@ApplicationScoped
public class ResourceIndicators {

    private static final String NAME = "resource";
    /** Characters of all of them, so that they fit into their column. */
    private static final int LONGEST = 2000;

    private ResourceConfig config;
    private ApiAudience api;

    /** For the proxy of the container. */
    protected ResourceIndicators() {
    }

    @Inject
    public ResourceIndicators(ResourceConfig config, ApiAudience api) {
        this.config = config;
        this.api = api;
    }

    /** What a request asks for that begins an authorization. */
    public List<String> requested(Parameters parameters) {
        List<String> wanted = wellFormed(parameters.all(NAME));
        wanted.stream().filter(uri -> !api.isNamedBy(uri) && !config.allows(uri)).findFirst().ifPresent(uri -> {
            throw invalid("This server issues no tokens for one of these resources.");
        });
        return wanted;
    }

    /** What is left of an authorization (RFC 8707 §2.2): what the request asks for, or else all that was granted. */
    public List<String> narrowed(List<String> granted, Parameters parameters) {
        return narrowed(granted, wellFormed(parameters.all(NAME)));
    }

    /**
     * For whom a token is exchanged (RFC 8693 §2.1); an {@code audience} is known by its URI, as a resource is.
     *
     * @param trusted whether the client may go on to other resource servers; to this server only with what is for it
     */
    public List<String> exchanged(List<String> granted, boolean trusted, Parameters parameters) {
        List<String> wanted = wellFormed(
                Stream.of(NAME, "audience").flatMap(name -> parameters.all(name).stream()).toList());
        boolean elsewhere = trusted && wanted.stream().allMatch(
                uri -> granted.contains(uri) || (api.isNamedBy(uri) ? api.isAmong(granted) : config.allows(uri)));
        return elsewhere && !wanted.isEmpty() ? wanted : narrowed(granted, wanted);
    }

    private List<String> narrowed(List<String> granted, List<String> wanted) {
        if (!wanted.stream().allMatch(uri -> granted.contains(uri) || api.isNamedBy(uri) && api.isAmong(granted))) {
            throw invalid("A resource exceeds what was granted.");
        }
        return wanted.isEmpty() ? granted : wanted;
    }

    private static List<String> wellFormed(List<String> sent) {
        List<String> wanted = sent.stream().distinct().toList();
        if (!wanted.stream().allMatch(ResourceIndicators::isWellFormed)) {
            throw invalid("A resource must be an absolute URI without a fragment.");
        }
        if (String.join(" ", wanted).length() > LONGEST) {
            throw invalid("These are too many resources.");
        }
        return wanted;
    }

    /** RFC 8707 §2: an absolute URI (RFC 3986 §4.3), which has neither fragment nor characters of other alphabets. */
    private static boolean isWellFormed(String uri) {
        try {
            return new URI(uri).isAbsolute() && uri.indexOf('#') < 0
                    && uri.chars().allMatch(c -> c > ' ' && c < 0x7f);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static OAuthException invalid(String description) {
        return new OAuthException(OAuthError.INVALID_TARGET, description);
    }
}
