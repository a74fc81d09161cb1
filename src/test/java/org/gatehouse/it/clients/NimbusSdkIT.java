package org.gatehouse.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.Slow;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The unmodified Nimbus OAuth 2.0 SDK signs somebody in, from discovery to revocation. */
@Slow
class NimbusSdkIT {

    private final CodeClient client = CodeClient.confidential();
    private final Person user = Person.stranger();

    @Test
    void itSignsSomebodyInAndKeepsHimSignedInUntilItRevokes() throws Exception {
        Issuer issuer = new Issuer(TestServer.shared().base());
        OIDCProviderMetadata server = OIDCProviderMetadata.resolve(issuer);
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        OIDCTokenResponse tokens = redeem(server, code(server, nonce, verifier), verifier);

        IDTokenClaimsSet identity = new IDTokenValidator(issuer, new ClientID(client.id()), JWSAlgorithm.RS256,
                server.getJWKSetURI().toURL()).validate(tokens.getOIDCTokens().getIDToken(), nonce);
        AccessToken access = tokens.getOIDCTokens().getAccessToken();
        UserInfoResponse userinfo = UserInfoResponse
                .parse(new UserInfoRequest(server.getUserInfoEndpointURI(), access).toHTTPRequest().send());
        assertThat(userinfo.toSuccessResponse().getUserInfo().getSubject()).isEqualTo(identity.getSubject());
        assertThat(userinfo.toSuccessResponse().getUserInfo().getPreferredUsername()).isEqualTo(user.username());
        assertThat(isActive(server, access)).isTrue();

        AccessToken later = AccessTokenResponse.parse(send(server, new RefreshTokenGrant(
                tokens.getOIDCTokens().getRefreshToken()))).toSuccessResponse().getTokens().getAccessToken();
        assertThat(isActive(server, access)).isFalse();
        assertThat(isActive(server, later)).isTrue();
        assertThat(new TokenRevocationRequest(server.getRevocationEndpointURI(), authentication(), later)
                .toHTTPRequest().send().indicatesSuccess()).isTrue();
        assertThat(isActive(server, later)).isFalse();
    }

    /** Asks for a code as the library writes the request; the user allows it. */
    private AuthorizationCode code(OIDCProviderMetadata server, Nonce nonce, CodeVerifier verifier) throws Exception {
        State state = new State();
        URI request = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"),
                new ClientID(client.id()), URI.create(client.redirectUri()))
                        .endpointURI(server.getAuthorizationEndpointURI()).state(state).nonce(nonce)
                        .codeChallenge(verifier, CodeChallengeMethod.S256).build().toURI();
        Browser browser = Browser.of(user);
        Answer page = browser.get(request.getRawPath() + "?" + request.getRawQuery());
        Answer back = CodeClient.press(browser, page, "allow");
        AuthenticationSuccessResponse response = AuthenticationResponseParser
                .parse(URI.create(back.header("Location"))).toSuccessResponse();
        assertThat(response.getState()).isEqualTo(state);
        assertThat(response.getIssuer()).isEqualTo(server.getIssuer());
        return response.getAuthorizationCode();
    }

    private OIDCTokenResponse redeem(OIDCProviderMetadata server, AuthorizationCode code, CodeVerifier verifier)
            throws Exception {
        return (OIDCTokenResponse) OIDCTokenResponseParser.parse(send(server,
                new AuthorizationCodeGrant(code, URI.create(client.redirectUri()), verifier)));
    }

    private HTTPResponse send(OIDCProviderMetadata server, AuthorizationGrant grant)
            throws Exception {
        return new TokenRequest.Builder(server.getTokenEndpointURI(), authentication(), grant).build().toHTTPRequest()
                .send();
    }

    private boolean isActive(OIDCProviderMetadata server, AccessToken token) throws Exception {
        return TokenIntrospectionResponse.parse(new TokenIntrospectionRequest(server.getIntrospectionEndpointURI(),
                authentication(), token).toHTTPRequest().send()).toSuccessResponse().isActive();
    }

    private ClientAuthentication authentication() {
        return new ClientSecretBasic(new ClientID(client.id()), new Secret(client.secret()));
    }
}
