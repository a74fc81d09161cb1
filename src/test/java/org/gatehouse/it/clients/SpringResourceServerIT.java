package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import jakarta.json.JsonObject;
import java.util.Map;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;

/** What the resource servers of Spring Security check tokens with accepts ours, and nothing else. */
@Slow
class SpringResourceServerIT {

    private final Person user = Person.stranger();

    @Test
    void itReadsJwtAccessTokensByTheIssuerAlone() {
        JsonObject application = application("jwt");
        String issuer = TestServer.shared().base().toString();
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"))))
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
        String token = token(application);

        Jwt jwt = decoder.decode(token);
        assertThat(jwt.getClaimAsString("client_id")).isEqualTo(application.getString("client_id"));
        assertThat(jwt.getAudience()).containsExactly(issuer + "/api/v2/");
        assertThat(jwt.getClaimAsString("scope")).contains("write");
        assertThatThrownBy(() -> decoder.decode(token.substring(0, token.length() - 6) + "AAAAAA"))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void itIntrospectsOpaqueTokens() {
        JsonObject application = application("opaque");
        OpaqueTokenIntrospector introspector = SpringOpaqueTokenIntrospector
                .withIntrospectionUri(TestServer.shared().base() + "/api/o/introspect/")
                .clientId(application.getString("client_id"))
                .clientSecret(application.getString("client_secret")).build();
        String token = token(application);

        OAuth2AuthenticatedPrincipal principal = introspector.introspect(token);
        assertThat(principal.<Object> getAttribute("client_id")).isEqualTo(application.getString("client_id"));
        assertThat(principal.getAuthorities()).extracting(Object::toString).contains("SCOPE_write");
        TestServer.shared().http()
                .asBasic(application.getString("client_id"), application.getString("client_secret"))
                .form("/api/o/revoke_token/", Map.of("token", token));
        assertThatThrownBy(() -> introspector.introspect(token)).isInstanceOf(BadOpaqueTokenException.class);
    }

    private String token(JsonObject application) {
        return Json.ok(TestServer.shared().http()
                .asBasic(application.getString("client_id"), application.getString("client_secret"))
                .form("/api/o/token/", Map.of("grant_type", "password", "username", user.username(), "password",
                        user.password())))
                .getString("access_token");
    }

    private JsonObject application(String format) {
        return Json.created(Person.root().http().post("/api/v2/applications/", """
                {"name": "%s", "user": %d, "client_type": "confidential", "authorization_grant_type": "password",
                 "access_token_format": "%s"}""".formatted(Unique.name("rs"), user.id(), format)));
    }
}
