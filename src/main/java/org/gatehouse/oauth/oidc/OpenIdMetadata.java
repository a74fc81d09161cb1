package org.gatehouse.oauth.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.oauth.metadata.MetadataSource;
import org.gatehouse.oauth.token.JwtSigner;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;

/** OpenID Connect's part of the metadata (Discovery §3), if there are keys to sign ID tokens with. */
@ApplicationScoped
public class OpenIdMetadata implements MetadataSource {

    private static final List<String> OF_TOKENS = List.of("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce",
            "at_hash", "acr", "amr", "sid");

    @Inject
    private JwtSigner signer;
    @Inject
    private ServerConfig server;

    @Override
    public Map<String, Object> members() {
        return signer.isAvailable() ? all(server.baseUrl().toString()) : Map.of();
    }

    private static Map<String, Object> all(String base) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("userinfo_endpoint", base + "/api/o/userinfo/");
        members.put("end_session_endpoint", base + "/api/o/logout/");
        members.put("backchannel_logout_supported", true);
        members.put("backchannel_logout_session_supported", true);
        members.put("frontchannel_logout_supported", true);
        members.put("frontchannel_logout_session_supported", true);
        members.put("jwks_uri", base + "/api/o/jwks/");
        members.put("subject_types_supported", List.of("public"));
        members.put("id_token_signing_alg_values_supported",
                Arrays.stream(SigningAlgorithm.values()).map(SigningAlgorithm::name).toList());
        members.put("claim_types_supported", List.of("normal"));
        members.put("claims_supported", Stream.concat(OF_TOKENS.stream(),
                Arrays.stream(StandardClaim.values()).map(StandardClaim::claim)).toList());
        members.put("claims_parameter_supported", true);
        members.put("request_parameter_supported", false);
        members.put("request_uri_parameter_supported", false); // Discovery §3: true if nobody says so
        members.put("acr_values_supported", List.of(IdTokens.ACR));
        members.put("ui_locales_supported", List.of("en"));
        return members;
    }
}
