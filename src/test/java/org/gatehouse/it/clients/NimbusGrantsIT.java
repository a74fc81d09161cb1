package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationGrantError;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.TokenTypeURI;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.json.JsonObject;
import java.util.Map;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Tab;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The unmodified Nimbus OAuth 2.0 SDK lets a device in and exchanges tokens, by the OAuth metadata alone. */
@Slow
class NimbusGrantsIT {

    private final Issuer issuer = new Issuer(TestServer.shared().base());
    private final Person user = Person.stranger();
    private AuthorizationServerMetadata server;

    @BeforeEach
    void theServerIsFoundByItsIssuer() throws Exception {
        server = AuthorizationServerMetadata.resolve(issuer);
    }

    @Test
    void aDeviceThatWaitsIsLetInElsewhere() throws Exception {
        ClientID client = new ClientID(Device.application("public").made().getString("client_id"));
        DeviceAuthorizationSuccessResponse begun = DeviceAuthorizationResponse.parse(
                new DeviceAuthorizationRequest.Builder(client).endpointURI(server.getDeviceAuthorizationEndpointURI())
                        .scope(new Scope("openid", "read")).build().toHTTPRequest().send())
                .toSuccessResponse();
        TokenRequest poll = new TokenRequest.Builder(server.getTokenEndpointURI(), client,
                new DeviceCodeGrant(begun.getDeviceCode())).build();
        assertThat(error(poll)).isEqualTo(DeviceAuthorizationGrantError.AUTHORIZATION_PENDING);
        assertThat(error(poll)).isEqualTo(DeviceAuthorizationGrantError.SLOW_DOWN);

        Tab tab = new Tab(Browser.fresh()).open(begun.getVerificationURIComplete().toString()).signIn(user);
        tab.send(Map.of("user_code", begun.getUserCode().getValue()));
        assertThat(tab.page().text()).contains(begun.getUserCode().getValue(), "id=\"device-allow\"");
        assertThat(tab.send(Map.of("allow", "1")).address().getPath()).isEqualTo("/device/allowed/");

        OIDCTokenResponse tokens = (OIDCTokenResponse) OIDCTokenResponseParser.parse(poll.toHTTPRequest().send());
        assertThat(new IDTokenValidator(issuer, client, JWSAlgorithm.RS256, server.getJWKSetURI().toURL())
                .validate(tokens.getOIDCTokens().getIDToken(), null).getSubject().getValue()).isNotEmpty();
        assertThat(me(tokens.getOIDCTokens().getAccessToken()).getString("username")).isEqualTo(user.username());
        assertThat(error(poll)).isEqualTo(OAuth2Error.INVALID_GRANT);
    }

    @Test
    void whoDoesNotWantTheDeviceSaysNo() throws Exception {
        ClientAuthentication client = authentication(Device.application("confidential"));
        DeviceAuthorizationSuccessResponse begun = DeviceAuthorizationResponse.parse(
                new DeviceAuthorizationRequest.Builder(client).endpointURI(server.getDeviceAuthorizationEndpointURI())
                        .build().toHTTPRequest().send())
                .toSuccessResponse();
        new Tab(Browser.of(user)).open(begun.getVerificationURI().toString())
                .send(Map.of("user_code", begun.getUserCode().getValue())).send(Map.of("deny", "1"));
        assertThat(error(new TokenRequest.Builder(server.getTokenEndpointURI(), client,
                new DeviceCodeGrant(begun.getDeviceCode())).build())).isEqualTo(OAuth2Error.ACCESS_DENIED);
    }

    @Test
    void aTokenIsExchangedForOneThatCanDoLess() throws Exception {
        Application application = Application.of(Person.root());
        Json.ok(Person.root().http().patch(application.url(), "{\"grant_types\": [\"password\", \"%s\"]}"
                .formatted("urn:ietf:params:oauth:grant-type:token-exchange")));
        AccessToken first = token(application, new ResourceOwnerPasswordCredentialsGrant(user.username(),
                new Secret(user.password())), new Scope("read", "write"));
        AccessToken second = token(application, new TokenExchangeGrant(first, TokenTypeURI.ACCESS_TOKEN),
                new Scope("read"));
        assertThat(second.getIssuedTokenType()).isEqualTo(TokenTypeURI.ACCESS_TOKEN);
        assertThat(second.getScope()).isEqualTo(new Scope("read"));
        assertThat(second.getLifetime()).isLessThanOrEqualTo(first.getLifetime());
        assertThat(me(second).getString("username")).isEqualTo(user.username());
    }

    private AccessToken token(Application application, AuthorizationGrant grant, Scope scope) throws Exception {
        return AccessTokenResponse.parse(new TokenRequest.Builder(server.getTokenEndpointURI(),
                authentication(application), grant).scope(scope).build().toHTTPRequest().send())
                .getTokens().getAccessToken();
    }

    private static ErrorObject error(TokenRequest request) throws Exception {
        return TokenResponse.parse(request.toHTTPRequest().send()).toErrorResponse().getErrorObject();
    }

    private static JsonObject me(AccessToken token) {
        return Json.result(TestServer.shared().http().asBearer(token.getValue()).get("/api/v2/me/"), 0);
    }

    private static ClientAuthentication authentication(Application application) {
        return new ClientSecretPost(new ClientID(application.made().getString("client_id")),
                new Secret(application.made().getString("client_secret")));
    }
}
