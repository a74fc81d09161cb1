package org.gatehouse.oauth.authorize;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.platform.crypto.Secret;

/** What the browser carries back to the application (RFC 6749 §4.1.2), with the name of this server (RFC 9207). */
public final class AuthorizationResponse {

    private final ReturnAddress to;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private AuthorizationResponse(ReturnAddress to) {
        this.to = to;
    }

    /** The application has got what it asked for. */
    static AuthorizationResponse granted(ReturnAddress to, Secret code, String issuer) {
        AuthorizationResponse response = new AuthorizationResponse(to);
        response.parameters.put("code", code.reveal());
        return response.complete(issuer);
    }

    /** It has not. */
    static AuthorizationResponse refused(AuthorizationRefusedException refused, String issuer) {
        AuthorizationResponse response = new AuthorizationResponse(refused.to());
        response.parameters.put("error", refused.error().code());
        response.parameters.put("error_description", refused.getMessage());
        return response.complete(issuer);
    }

    private AuthorizationResponse complete(String issuer) {
        to.state().ifPresent(state -> parameters.put("state", state));
        parameters.put("iss", issuer);
        return this;
    }

    public ResponseMode mode() {
        return to.mode();
    }

    /** Where it goes, without what it carries. */
    public String target() {
        return to.redirectUri();
    }

    /** What it carries; the code is a secret. */
    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    /** Where it goes, with what it carries in the query, fit for a {@code Location}. */
    public String location() {
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String target = URI.create(to.redirectUri()).toASCIIString();
        return target + (target.contains("?") ? "&" : "?") + query; // RFC 6749 §3.1.2: its own query is retained
    }

    /** Without what it carries. */
    @Override
    public String toString() {
        return "AuthorizationResponse" + parameters.keySet();
    }
}
