package org.gatehouse.oauth.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gatehouse.domain.application.ClientAuthenticationMethod;
import org.gatehouse.oauth.metadata.MetadataSource;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;

/** How clients authenticate, endpoint by endpoint (RFC 8414 §2). */
@ApplicationScoped
public class ClientAuthenticationMetadata implements MetadataSource {

    @Override
    public Map<String, Object> members() {
        List<String> all = ClientAuthentication.METHODS.stream().map(ClientAuthenticationMethod::awxName).toList();
        List<String> confidential = all.stream()
                .filter(name -> !name.equals(ClientAuthenticationMethod.NONE.awxName())).toList();
        List<String> algorithms = Arrays.stream(SigningAlgorithm.values()).map(SigningAlgorithm::name).toList();
        return Map.of("token_endpoint_auth_methods_supported", all, "revocation_endpoint_auth_methods_supported", all,
                "introspection_endpoint_auth_methods_supported", confidential,
                "token_endpoint_auth_signing_alg_values_supported", algorithms,
                "revocation_endpoint_auth_signing_alg_values_supported", algorithms,
                "introspection_endpoint_auth_signing_alg_values_supported", algorithms);
    }
}
