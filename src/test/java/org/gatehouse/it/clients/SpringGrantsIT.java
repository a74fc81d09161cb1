package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.TokenExchangeOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;

/** Spring Security's unmodified OAuth 2 client gets tokens without anybody at a browser. */
@Slow
class SpringGrantsIT {

    private final String issuer = TestServer.shared().base().toString();
    private final Person owner = Person.stranger();
    private final Authentication service = new TestingAuthenticationToken("nightly job", null);

    @Test
    void aServiceGetsATokenForItselfByItsSecret() {
        Application application = application("client-credentials");
        OAuth2AccessToken token = token(registration(application, AuthorizationGrantType.CLIENT_CREDENTIALS).build(),
                OAuth2AuthorizedClientProviderBuilder.builder().clientCredentials().build(), service);
        assertThat(token.getScopes()).containsExactly("read");
        assertThat(token.getExpiresAt()).isAfter(token.getIssuedAt());
        assertThat(client(token)).isEqualTo(application.made().getString("client_id"));
    }

    @Test
    void aServiceProvesItselfByItsKey() throws Exception {
        Application application = application("client-credentials");
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        ECKey other = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        Json.ok(Person.root().http().patch(application.url(),
                "{\"token_endpoint_auth_method\": \"private_key_jwt\", \"jwks\": {\"keys\": [%s]}}"
                        .formatted(key.toPublicJWK().toJSONString())));
        ClientRegistration registration = registration(application, AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT).build();
        assertThat(client(token(registration, byKey(key), service)))
                .isEqualTo(application.made().getString("client_id"));
        assertThatThrownBy(() -> token(registration, byKey(other), service))
                .isInstanceOf(ClientAuthorizationException.class).hasMessageContaining("invalid_client");
    }

    @Test
    void aResourceServerExchangesTheTokenOfItsCallerForOneToGoOnWith() {
        Application frontend = Application.of(owner);
        Json.ok(Person.root().http().patch(frontend.url(), "{\"access_token_format\": \"jwt\"}"));
        Application server = application("token-exchange");
        Json.ok(Person.root().http().patch(server.url(), "{\"may_introspect\": true}"));
        String sent = Json.ok(frontend.passwordGrant(owner)).getString("access_token");
        ClientRegistration registration = registration(server, AuthorizationGrantType.TOKEN_EXCHANGE).build();
        TokenExchangeOAuth2AuthorizedClientProvider exchange = new TokenExchangeOAuth2AuthorizedClientProvider();

        OAuth2AccessToken token = token(registration, exchange, caller(sent));
        assertThat(token.getScopes()).containsExactly("read");
        assertThat(Json.result(TestServer.shared().http().asBearer(token.getTokenValue()).get("/api/v2/me/"), 0)
                .getString("username")).isEqualTo(owner.username());
        assertThatThrownBy(() -> token(registration, exchange, caller(sent + "x")))
                .isInstanceOf(ClientAuthorizationException.class).hasMessageContaining("invalid_request");
    }

    /** A request that came with this JWT, as a resource server sees it. */
    private static Authentication caller(String token) {
        return new TestingAuthenticationToken(Jwt.withTokenValue(token).header("alg", "RS256").subject("x").build(),
                null);
    }

    private static OAuth2AuthorizedClientProvider byKey(ECKey key) {
        RestClientClientCredentialsTokenResponseClient client = new RestClientClientCredentialsTokenResponseClient();
        client.addParametersConverter(new NimbusJwtClientAuthenticationParametersConverter<>(registration -> key));
        return OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(grant -> grant.accessTokenResponseClient(client)).build();
    }

    private static OAuth2AccessToken token(ClientRegistration registration, OAuth2AuthorizedClientProvider provider,
            Authentication principal) {
        InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(registration);
        AuthorizedClientServiceOAuth2AuthorizedClientManager manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(provider);
        return manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("gatehouse").principal(principal)
                .build()).getAccessToken();
    }

    private ClientRegistration.Builder registration(Application application, AuthorizationGrantType grant) {
        return ClientRegistrations.fromIssuerLocation(issuer).registrationId("gatehouse")
                .clientId(application.made().getString("client_id"))
                .clientSecret(application.made().getString("client_secret"))
                .authorizationGrantType(grant).scope("read");
    }

    private Application application(String grantType) {
        return Application.create("\"user\": " + owner.id(), "confidential", grantType);
    }

    /** Whose token it is, as a resource server learns. */
    private String client(OAuth2AccessToken token) {
        Application server = application("client-credentials");
        Json.ok(Person.root().http().patch(server.url(), "{\"may_introspect\": true}"));
        return SpringOpaqueTokenIntrospector.withIntrospectionUri(issuer + "/api/o/introspect/")
                .clientId(server.made().getString("client_id")).clientSecret(server.made().getString("client_secret"))
                .build().introspect(token.getTokenValue()).getAttribute("client_id");
    }
}
