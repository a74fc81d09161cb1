package org.gatehouse.it.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Simultaneous;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** A token for another one: never more, never longer, and not for everybody. */
class TokenExchangeIT {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final String ELSEWHERE = "https://rs.example.org/";
    private static final String ME = "/api/v2/me/";

    /** An application for both grants, which exchanges what it has got itself. */
    private static Application both() {
        Application application = Application.of(Person.root());
        Json.ok(Person.root().http().patch(application.url(),
                "{\"grant_types\": [\"password\", \"refresh_token\", \"%s\"]}"
                        .formatted(GRANT)));
        return application;
    }

    /** A resource server that may go on with what others send to it. */
    private static Application resourceServer() {
        Application application = Application.create("\"user\": " + Person.root().id(), "confidential",
                "token-exchange");
        Json.ok(Person.root().http().patch(application.url(), "{\"may_introspect\": true}"));
        return application;
    }

    private static Answer exchange(Application client, String subject, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(
                Map.of("grant_type", GRANT, "subject_token", subject, "subject_token_type", ACCESS_TOKEN));
        form.putAll(more);
        return client.client().form("/api/o/token/", form);
    }

    private static void refused(Answer answer, String error) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().getString("error")).as(answer.toString()).isEqualTo(error);
    }

    private static int statusOfMe(String token) {
        return TestServer.shared().http().asBearer(token).get(ME).status();
    }

    @Test
    @Rfc("8693#2.2.1")
    void aClientNarrowsWhatItHas() {
        Person person = Person.stranger();
        Application client = both();
        JsonObject pair = Json.ok(client.passwordGrant(person));
        JsonObject given = Json.ok(exchange(client, pair.getString("access_token"),
                Map.of("scope", "read", "requested_token_type", ACCESS_TOKEN)));

        assertThat(given.getString("issued_token_type")).isEqualTo(ACCESS_TOKEN);
        assertThat(given.getString("token_type")).isEqualTo("Bearer");
        assertThat(given.getString("scope")).isEqualTo("read");
        assertThat(given.containsKey("refresh_token")).isFalse();
        assertThat(given.getInt("expires_in")).isLessThanOrEqualTo(pair.getInt("expires_in"));
        HttpProbe bearer = TestServer.shared().http().asBearer(given.getString("access_token"));
        assertThat(Json.result(bearer.get(ME), 0).getInt("id")).isEqualTo((int) person.id());
        assertThat(bearer.post("/api/v2/tokens/", "{}").status()).isEqualTo(403);
        refused(exchange(client, given.getString("access_token"), Map.of("scope", "write")), "invalid_scope");
        refused(exchange(client, given.getString("access_token"), Map.of("resource", ELSEWHERE)), "invalid_target");
        assertThat(statusOfMe(pair.getString("access_token"))).isEqualTo(200);
    }

    @Test
    void aResourceServerGoesOnToOthersButNotToThisServerWithWhatWasForItself() {
        Person person = Person.stranger();
        Application client = both();
        Application server = resourceServer();
        String subject = Json.ok(client.client().form("/api/o/token/", Map.of("grant_type", "password", "username",
                person.username(), "password", person.password(), "resource", ELSEWHERE))).getString("access_token");
        assertThat(statusOfMe(subject)).isEqualTo(401);

        String next = Json.ok(exchange(server, subject, Map.of("audience", "https://next.example.org/")))
                .getString("access_token");
        assertThat(statusOfMe(next)).isEqualTo(401);
        assertThat(exchange(server, next, Map.of()).status()).isEqualTo(200);
        for (String api : List.of("", "/", "/api/v2/")) {
            refused(exchange(server, subject, Map.of("resource", TestServer.shared().http().base() + api)),
                    "invalid_target");
        }
    }

    @Test
    @Rfc("8693#2.2.2")
    void whatACallerMayNotExchangeIsAsGoodAsUnknown() {
        Person person = Person.stranger();
        Application client = both();
        JsonObject pair = Json.ok(client.passwordGrant(person));
        String token = pair.getString("access_token");
        String personal = person.token("{}").getString("token");

        refused(exchange(both(), token, Map.of()), "invalid_request");
        refused(exchange(client, "gta_nonsense", Map.of()), "invalid_request");
        refused(exchange(client, "x".repeat(10_000), Map.of()), "invalid_request");
        refused(exchange(client, pair.getString("refresh_token"), Map.of()), "invalid_request");
        refused(exchange(client, personal, Map.of()), "invalid_request");
        refused(exchange(resourceServer(), personal, Map.of()), "invalid_request");
        refused(exchange(Application.of(person), token, Map.of()), "unauthorized_client");
        Json.ok(Person.root().http().patch(person.url(), "{\"is_active\": false}"));
        refused(exchange(client, token, Map.of()), "invalid_request");
    }

    @Test
    @Rfc("8693#2.1")
    void whatIsNotOfferedIsRefused() {
        Application client = both();
        String token = Json.ok(client.passwordGrant(Person.stranger())).getString("access_token");

        refused(client.client().form("/api/o/token/", Map.of("grant_type", GRANT, "subject_token", token)),
                "invalid_request");
        refused(client.client().form("/api/o/token/", Map.of("grant_type", GRANT, "subject_token_type", ACCESS_TOKEN)),
                "invalid_request");
        refused(exchange(client, token, Map.of("subject_token_type", "urn:ietf:params:oauth:token-type:id_token")),
                "invalid_request");
        refused(exchange(client, token, Map.of("requested_token_type",
                "urn:ietf:params:oauth:token-type:refresh_token")), "invalid_request");
        refused(exchange(client, token, Map.of("actor_token", token, "actor_token_type", ACCESS_TOKEN)),
                "invalid_request");
        refused(exchange(client, token, Map.of("scope", "root")), "invalid_scope");
        refused(exchange(client, token, Map.of("audience", "billing")), "invalid_target");
    }

    @Test
    void whatWasExchangedEndsWithWhatItWasExchangedFor() {
        Application client = both();
        JsonObject pair = Json.ok(client.passwordGrant(Person.stranger()));
        String child = Json.ok(exchange(client, pair.getString("access_token"), Map.of())).getString("access_token");
        String grandchild = Json.ok(exchange(client, child, Map.of())).getString("access_token");
        assertThat(statusOfMe(grandchild)).isEqualTo(200);

        assertThat(client.client().form("/api/o/revoke_token/", Map.of("token", pair.getString("refresh_token")))
                .status()).isEqualTo(200);
        assertThat(statusOfMe(child)).isEqualTo(401);
        assertThat(statusOfMe(grandchild)).isEqualTo(401);
    }

    @Test
    void nothingThatIsExchangedDuringTheRevocationSurvivesIt() throws Exception {
        Application client = both();
        JsonObject pair = Json.ok(client.passwordGrant(Person.stranger()));
        List<Callable<Answer>> requests = new ArrayList<>(
                Collections.nCopies(20, () -> exchange(client, pair.getString("access_token"), Map.of())));
        requests.add(10, () -> client.client().form("/api/o/revoke_token/",
                Map.of("token", pair.getString("access_token"))));
        for (Answer answer : Simultaneous.atOnce(requests)) {
            assertThat(answer.status()).as(answer.toString()).isIn(200, 400);
            if (answer.status() == 200 && !answer.text().isEmpty()) {
                assertThat(statusOfMe(answer.json().getString("access_token"))).isEqualTo(401);
            }
        }
    }

    @Test
    void whatWasExchangedForATokenWithoutRefreshEndsWithThatToken() {
        Person person = Person.stranger();
        Application client = Application.create("\"user\": " + person.id(), "confidential", "token-exchange");
        JsonObject subject = client.token(person, "write");
        String child = Json.ok(exchange(client, subject.getString("token"), Map.of())).getString("access_token");
        String grandchild = Json.ok(exchange(client, child, Map.of())).getString("access_token");
        assertThat(statusOfMe(grandchild)).isEqualTo(200);

        assertThat(person.http().delete(subject.getString("url")).status()).isEqualTo(204);
        assertThat(statusOfMe(child)).isEqualTo(401);
        assertThat(statusOfMe(grandchild)).isEqualTo(401);
    }
}
