package org.gatehouse.domain.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.domain.RuleViolationException;

/**
 * The addresses in an application's metadata, which must be ones that browsers and this server can follow.
 *
 * @param metadata where they stand
 */
record MetadataAddresses(ClientMetadata metadata) {

    static MetadataAddresses of(ClientMetadata metadata) {
        return new MetadataAddresses(metadata);
    }

    /**
     * Checks them all.
     *
     * @throws RuleViolationException with every one that can't be used
     */
    void check() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        single().forEach((field, uri) -> {
            if (WebAddress.of(uri).isEmpty()) {
                add(faults, field, "Must be an absolute http or https URL without fragment.");
            }
        });
        metadata.pages().initiateLoginUri().filter(uri -> WebAddress.of(uri).filter(WebAddress::isHttps).isEmpty())
                .ifPresent(uri -> add(faults, "initiate_login_uri", "Must be an https URL."));
        metadata.logout().postLogoutRedirectUris().stream().filter(uri -> WebAddress.of(uri).isEmpty())
                .forEach(uri -> add(faults, "post_logout_redirect_uris",
                        "\"" + uri + "\" must be an absolute http or https URL without fragment."));
        metadata.allowedOrigins().stream()
                .filter(origin -> WebAddress.of(origin).filter(it -> it.origin().equals(origin)).isEmpty())
                .forEach(origin -> add(faults, "allowed_origins",
                        "\"" + origin + "\" must be scheme, host and port, as in https://app.example.org."));
        if (!faults.isEmpty()) {
            throw new RuleViolationException(faults);
        }
    }

    private Map<String, String> single() {
        Map<String, String> single = new LinkedHashMap<>(metadata.pages().addresses());
        metadata.jwksUri().ifPresent(uri -> single.put("jwks_uri", uri));
        metadata.logout().backchannelUri().ifPresent(uri -> single.put("backchannel_logout_uri", uri));
        metadata.logout().frontchannelUri().ifPresent(uri -> single.put("frontchannel_logout_uri", uri));
        return single;
    }

    private static void add(Map<String, List<String>> faults, String field, String message) {
        faults.computeIfAbsent(field, first -> new ArrayList<>()).add(message);
    }
}
