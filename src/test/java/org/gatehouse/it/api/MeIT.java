package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** What somebody is told about himself, whom most clients ask for first and again and again. */
class MeIT {

    private static final String ME = "/api/v2/me/";
    /** What no two answers have in common. */
    private static final List<String> OF_ONE = List.of("traceparent", "x-api-time", "date");

    private final Person user = Person.stranger();
    private final HttpProbe bearer = user.scoped("write");

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        assertThat(headers.keySet()).contains("traceparent", "x-api-time");
        headers.keySet().removeAll(OF_ONE);
        return headers;
    }

    @Test
    @Awx(14)
    void whatIsToldAgainIsTheFirstAnswerHeaderForHeader() {
        Answer first = bearer.get(ME);
        assertThat(Json.result(first, 0).getString("username")).isEqualTo(user.username());
        assertThat(first.json().getInt("count")).isEqualTo(1);
        for (int turn = 0; turn < 5; turn++) {
            for (String accept : new String[] {"*/*", "application/json", "application/json, text/plain, */*"}) {
                Answer again = bearer.with("Accept", accept).get(ME);
                assertThat(again.status()).isEqualTo(200);
                assertThat(again.text()).as(accept).isEqualTo(first.text());
                assertThat(headers(again)).as(accept).isEqualTo(headers(first));
            }
        }
    }

    @Test
    void whoeverAsksForSomethingElseGetsIt() {
        Json.ok(bearer.get(ME));
        assertThat(bearer.with("Accept", "text/html").get(ME).text()).startsWith("<!DOCTYPE html>");
        assertThat(bearer.with("Accept", "text/html, */*;q=0.1").get(ME).text()).startsWith("<!DOCTYPE html>");
        assertThat(bearer.with("Accept", "image/png").get(ME).status()).isEqualTo(406);
        assertThat(bearer.get(ME + "?format=api").text()).startsWith("<!DOCTYPE html>");
        assertThat(Json.ok(bearer.get(ME + "?count_disabled=1"))).doesNotContainKey("count");
        assertThat(Json.ok(bearer.get(ME + "?username=nobody")).getInt("count")).isZero();
        assertThat(Json.ok(bearer.options(ME))).containsKey("actions");
        assertThat(bearer.head(ME).body()).isEmpty();
        assertThat(bearer.post(ME, "{}").status()).isEqualTo(405);
        assertThat(bearer.delete(ME).status()).isEqualTo(405);
        assertThat(bearer.get("/api/v2/me").status()).isEqualTo(301);
    }

    @Test
    void aChangeIsToldAtOnce() {
        List<String> told = new ArrayList<>();
        for (String name : new String[] {"Ada", "Grace", "Barbara"}) {
            Json.ok(bearer.patch(user.url(), "{\"first_name\": \"%s\"}".formatted(name)));
            told.add(Json.result(bearer.get(ME), 0).getString("first_name"));
            told.add(Json.result(bearer.get(ME), 0).getString("first_name"));
        }
        assertThat(told).containsExactly("Ada", "Ada", "Grace", "Grace", "Barbara", "Barbara");
    }

    @Test
    void eachTokenIsToldWhatItMayDo() {
        HttpProbe reader = user.scoped("read");
        for (int turn = 0; turn < 3; turn++) {
            for (HttpProbe asking : new HttpProbe[] {reader, bearer}) {
                assertThat(Json.result(asking.get(ME), 0).getJsonObject("summary_fields")
                        .getJsonObject("user_capabilities").getBoolean("edit")).isEqualTo(asking == bearer);
            }
        }
        assertThat(user.scoped("read:tokens").get(ME).status()).isEqualTo(403);
        HttpProbe narrow = user.scoped("read:users");
        Json.ok(narrow.get(ME));
        assertThat(narrow.get("/api/v2/me;x=y/").status()).as("which is no address of that scope").isEqualTo(403);
    }

    @Test
    void anApplicationByItselfIsToldNothingHoweverOftenItAsks() {
        Application application = Application.create("\"user\": " + user.id(), "confidential", "client-credentials");
        String value = Json.ok(application.client().form("/api/o/token/", Map.of("grant_type", "client_credentials",
                "scope", "read"))).getString("access_token");
        for (int turn = 0; turn < 3; turn++) {
            assertThat(bearer.asBearer(value).get(ME).status()).isEqualTo(403);
        }
    }

    @Test
    void aRevokedTokenIsToldNothing() {
        var token = user.token("{}");
        HttpProbe brief = bearer.asBearer(token.getString("token"));
        Json.ok(brief.get(ME));
        Json.ok(brief.get(ME));
        assertThat(user.http().delete(token.getString("url")).status()).isEqualTo(204);
        assertThat(brief.get(ME).status()).isEqualTo(401);
    }
}
