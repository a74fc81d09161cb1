package org.gatehouse.domain.application;

import java.util.LinkedHashMap;
import java.util.Map;

/** Metadata as the activity stream keeps it; nothing in it is secret. */
final class MetadataRecord {

    private MetadataRecord() {
    }

    static Map<String, Object> of(ClientMetadata metadata) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("grant_types", metadata.grantTypes().map(GrantTypes::text).orElse(""));
        known.put("token_endpoint_auth_method",
                metadata.authenticationMethod().map(ClientAuthenticationMethod::awxName).orElse(""));
        known.put("jwks", metadata.jwks().orElse(""));
        known.put("jwks_uri", metadata.jwksUri().orElse(""));
        known.put("require_pkce", metadata.requiresPkce());
        known.put("access_token_format", metadata.accessTokenFormat().awxName());
        known.put("id_token_signed_response_alg", metadata.idTokenSignedResponseAlg());
        known.put("scope", String.join(" ", metadata.scope()));
        known.put("allowed_origins", String.join(" ", metadata.allowedOrigins()));
        known.put("may_introspect", metadata.mayIntrospect());
        known.putAll(of(metadata.logout()));
        known.putAll(of(metadata.pages()));
        return known;
    }

    private static Map<String, Object> of(ClientLogout logout) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("post_logout_redirect_uris", String.join(" ", logout.postLogoutRedirectUris()));
        known.put("backchannel_logout_uri", logout.backchannelUri().orElse(""));
        known.put("backchannel_logout_session_required", logout.isBackchannelSessionRequired());
        known.put("frontchannel_logout_uri", logout.frontchannelUri().orElse(""));
        known.put("frontchannel_logout_session_required", logout.isFrontchannelSessionRequired());
        return known;
    }

    private static Map<String, Object> of(ClientPages pages) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("logo_uri", pages.logoUri().orElse(""));
        known.put("client_uri", pages.clientUri().orElse(""));
        known.put("policy_uri", pages.policyUri().orElse(""));
        known.put("tos_uri", pages.tosUri().orElse(""));
        known.put("initiate_login_uri", pages.initiateLoginUri().orElse(""));
        return known;
    }
}
