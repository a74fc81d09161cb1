package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an application says about itself as a client, beyond AWX's fields. */
@Rfc("7591#2")
class ClientMetadataIT {

    private static final String LIST = "/api/v2/applications/";
    private static final String KEYS = """
            {"keys": [{"kty": "EC", "crv": "P-256", "x": "AAAA", "y": "BBBB", "kid": "one"}]}""";

    private final HttpProbe root = Person.root().http();
    private final Organization organization = Organization.create();

    private static JsonObject keys() {
        return jakarta.json.Json.createReader(new StringReader(KEYS)).readObject();
    }

    private Answer create(String more) {
        return root.post(LIST, """
                {"organization": %d, "name": "%s", "client_type": "confidential", %s}""".formatted(organization.id(),
                Unique.name("client"), more));
    }

    @Test
    @Awx({39, 66})
    void anApplicationThatSaysNothingHasDefaults() {
        JsonObject made = Application.of(organization).made();

        assertThat(made.getJsonArray("grant_types").toString()).isEqualTo("[\"password\",\"refresh_token\"]");
        assertThat(made.getString("token_endpoint_auth_method")).isEmpty();
        assertThat(made.get("jwks")).isEqualTo(JsonValue.NULL);
        assertThat(made.getBoolean("require_pkce")).isTrue();
        assertThat(made.getString("access_token_format")).isEqualTo("opaque");
        assertThat(made.getString("id_token_signed_response_alg")).isEqualTo("RS256");
        assertThat(made.getBoolean("may_introspect")).isFalse();
        assertThat(made.getJsonArray("post_logout_redirect_uris")).isEmpty();
        assertThat(made.getJsonArray("allowed_origins")).isEmpty();
        assertThat(made.getString("logo_uri")).isEmpty();
    }

    @Test
    void whatWasSaidIsShownAndRecorded() {
        JsonObject made = Json.created(create("""
                "grant_types": ["authorization_code", "client_credentials"], "redirect_uris": "https://c.example.org/cb",
                "token_endpoint_auth_method": "private_key_jwt", "jwks": %s, "require_pkce": false,
                "access_token_format": "jwt", "id_token_signed_response_alg": "ES256", "scope": "read openid",
                "allowed_origins": ["https://app.example.org", "http://localhost:3000"], "may_introspect": true,
                "post_logout_redirect_uris": ["https://c.example.org/bye?x=1"],
                "backchannel_logout_uri": "https://c.example.org/back", "backchannel_logout_session_required": true,
                "frontchannel_logout_uri": "https://c.example.org/front", "frontchannel_logout_session_required": true,
                "logo_uri": "https://c.example.org/logo.png", "client_uri": "https://c.example.org/",
                "policy_uri": "https://c.example.org/policy", "tos_uri": "https://c.example.org/tos",
                "initiate_login_uri": "https://c.example.org/start\"""".formatted(KEYS)));
        JsonObject shown = Json.ok(root.get(made.getString("url")));

        assertThat(shown.getString("authorization_grant_type")).isEqualTo("authorization-code");
        assertThat(shown.getJsonArray("grant_types")).hasSize(2);
        assertThat(shown.getJsonObject("jwks")).isEqualTo(keys());
        assertThat(shown.getBoolean("require_pkce")).isFalse();
        assertThat(shown.getString("access_token_format")).isEqualTo("jwt");
        assertThat(shown.getString("id_token_signed_response_alg")).isEqualTo("ES256");
        assertThat(shown.getString("scope")).isEqualTo("read openid");
        assertThat(shown.getJsonArray("allowed_origins")).hasSize(2);
        assertThat(shown.getBoolean("may_introspect")).isTrue();
        assertThat(shown.getBoolean("backchannel_logout_session_required")).isTrue();
        assertThat(shown.getString("frontchannel_logout_uri")).isEqualTo("https://c.example.org/front");
        assertThat(shown.getString("initiate_login_uri")).isEqualTo("https://c.example.org/start");
        JsonObject entry = Json.ok(root.get(made.getString("url") + "activity_stream/")).getJsonArray("results")
                .getJsonObject(0).getJsonObject("changes");
        assertThat(entry.getString("grant_types")).isEqualTo("authorization_code client_credentials");
        assertThat(entry.getString("backchannel_logout_uri")).isEqualTo("https://c.example.org/back");
        Json.ok(root.put(made.getString("url"), shown.toString())); // what is shown can be written back
        assertThat(Json.ok(root.get(made.getString("url"))).getJsonObject("jwks")).isEqualTo(keys());
    }

    @Test
    void aChangeTouchesOnlyWhatItNames() {
        JsonObject made = Json.created(create("""
                "authorization_grant_type": "password", "logo_uri": "https://c.example.org/logo.png",
                "jwks": %s, "require_pkce": false""".formatted(KEYS)));
        String url = made.getString("url");

        JsonObject changed = Json.ok(root.patch(url, """
                {"logo_uri": null, "jwks": null, "tos_uri": "https://c.example.org/tos",
                 "grant_types": "password client-credentials"}"""));
        assertThat(changed.getString("logo_uri")).isEmpty();
        assertThat(changed.get("jwks")).isEqualTo(JsonValue.NULL);
        assertThat(changed.getBoolean("require_pkce")).isFalse();
        assertThat(changed.getJsonArray("grant_types").toString())
                .isEqualTo("[\"password\",\"client_credentials\"]");
        assertThat(Json.messages(root.patch(url, "{\"grant_types\": [\"client_credentials\"]}"), "grant_types"))
                .hasSize(1);
        assertThat(Json.ok(root.patch(url, "{\"grant_types\": []}")).getJsonArray("grant_types").toString())
                .isEqualTo("[\"password\",\"refresh_token\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grant_types                  | ["password", "implicit"]
            grant_types                  | ["refresh_token"]
            grant_types                  | [1]
            grant_types                  | {"a": "password"}
            token_endpoint_auth_method   | "none"
            token_endpoint_auth_method   | "client_secret_jwt"
            token_endpoint_auth_method   | "private_key_jwt"
            jwks                         | "keys"
            jwks                         | {"keys": []}
            jwks                         | {"keys": [{"kty": "oct", "k": "AAAA"}]}
            jwks                         | {"keys": [{"kty": "RSA", "n": "AA", "e": "AQAB", "d": "AA"}]}
            jwks                         | {"keys": [{"kty": "RSA", "e": "AQAB"}]}
            jwks                         | {"keys": [{"kty": "RSA", "n": "AA!", "e": "AQAB"}]}
            jwks_uri                     | "file:///etc/passwd"
            jwks_uri                     | "https://a:b@c.example.org/jwks"
            logo_uri                     | "javascript:alert(1)"
            logo_uri                     | "data:image/png;base64,AAAA"
            policy_uri                   | "/relative"
            tos_uri                      | "https://c.example.org/#part"
            client_uri                   | "https://c.example.org/\\u0000"
            client_uri                   | true
            initiate_login_uri           | "http://c.example.org/start"
            post_logout_redirect_uris    | ["https://c.example.org/bye", "//c.example.org"]
            post_logout_redirect_uris    | ["https://c.example.org/with space"]
            backchannel_logout_uri       | "https://c.example.org/back#x"
            frontchannel_logout_uri      | "ftp://c.example.org/"
            allowed_origins              | ["https://c.example.org/path"]
            allowed_origins              | ["*"]
            allowed_origins              | ["null"]
            access_token_format          | "saml"
            id_token_signed_response_alg | "none"
            id_token_signed_response_alg | "HS256"
            require_pkce                 | "perhaps"
            scope                        | "read \\"quoted\\""
            """)
    void whatCannotBeUsedIsRefused(String field, String value) {
        assertThat(Json.messages(create("\"authorization_grant_type\": \"password\", \"%s\": %s".formatted(field,
                value)), field)).isNotEmpty();
    }

    @Test
    void whatIsTooLongIsRefused() {
        String uri = "https://c.example.org/" + "x".repeat(2000);
        assertThat(Json.messages(create("\"authorization_grant_type\": \"password\", \"logo_uri\": \"" + uri + "\""),
                "logo_uri")).containsExactly("Ensure this field has no more than 2000 characters.");
    }

    @Test
    void onlyASuperuserMakesAnApplicationAResourceServer() {
        Person admin = organization.admin();
        Application application = Application.of(organization);
        String body = "{\"organization\": %d, \"client_type\": \"public\", \"authorization_grant_type\": \"password\","
                .formatted(organization.id()) + " \"name\": \"" + Unique.name("client") + "\", \"may_introspect\": %s}";

        assertThat(admin.http().post(LIST, body.formatted("true")).status()).isEqualTo(403);
        Json.created(admin.http().post(LIST, body.formatted("false")));
        assertThat(admin.http().patch(application.url(), "{\"may_introspect\": true}").status()).isEqualTo(403);
        Json.ok(root.patch(application.url(), "{\"may_introspect\": true}"));
        assertThat(admin.http().patch(application.url(), "{\"may_introspect\": false}").status()).isEqualTo(403);
        assertThat(Json.ok(admin.http().patch(application.url(), "{\"may_introspect\": true, \"tos_uri\": \"\"}"))
                .getBoolean("may_introspect")).isTrue();
    }

    @Test
    void onlyASuperuserLetsAnApplicationsUsersNotBeAsked() {
        Person admin = organization.admin();
        Application application = Application.of(organization);
        String elsewhere = "{\"redirect_uris\": \"https://elsewhere.example.org/cb\"}";
        String on = "{\"skip_authorization\": true}";

        assertThat(admin.http().patch(application.url(), on).status()).isEqualTo(403);
        Json.ok(admin.http().patch(application.url(), elsewhere));
        Json.ok(root.patch(application.url(), on));
        assertThat(admin.http().patch(application.url(), "{\"redirect_uris\": \"https://evil.example/cb\"}").status())
                .isEqualTo(403);
        Json.ok(admin.http().patch(application.url(), elsewhere));
        assertThat(Json.ok(admin.http().patch(application.url(), on)).getBoolean("skip_authorization")).isTrue();
        assertThat(Json.ok(admin.http().patch(application.url(), "{\"skip_authorization\": false}"))
                .getBoolean("skip_authorization")).isFalse();
        Json.ok(admin.http().patch(application.url(), "{\"redirect_uris\": \"https://evil.example/cb\"}"));
    }

    @Test
    void nobodyElseGivesAnApplicationWithoutEffectAnOrganizationBehindIt() {
        Person admin = organization.admin();
        Application own = Application.of(admin);
        String home = "{\"organization\": %d}".formatted(organization.id());
        Json.ok(root.patch(own.url(), "{\"skip_authorization\": true}"));
        assertThat(admin.http().patch(own.url(), home).status()).isEqualTo(403);
        Json.ok(admin.http().patch(own.url(), "{\"skip_authorization\": false}"));
        Json.ok(admin.http().patch(own.url(), home));
    }

    @Test
    void nobodyMakesAPageOfHisOwnThatGivesHimTheTokensOfItsVisitors() {
        Person person = Person.stranger();
        String own = Json.result(person.http().get("/api/v2/applications/"), 0).getString("url");
        assertThat(person.http().patch(own, """
                {"grant_types": ["password", "authorization_code"], "redirect_uris": "https://evil.example/cb",
                 "skip_authorization": true}""").status()).isEqualTo(403);
    }

    @Test
    void listsAreFilteredAndOrderedByWhatHasFewValues() {
        Json.created(create("\"authorization_grant_type\": \"password\", \"access_token_format\": \"jwt\""));
        Json.created(create("\"authorization_grant_type\": \"password\""));
        String here = LIST + "?organization=" + organization.id();

        assertThat(Json.ok(root.get(here + "&access_token_format=jwt")).getInt("count")).isEqualTo(1);
        assertThat(Json.ok(root.get(here + "&require_pkce=true&order_by=-access_token_format")).getInt("count"))
                .isEqualTo(2);
        assertThat(Json.ok(root.get(here + "&token_endpoint_auth_method__isnull=true")).getInt("count")).isEqualTo(2);
        assertThat(root.get(here + "&jwks__contains=x").status()).isEqualTo(400);
    }
}
