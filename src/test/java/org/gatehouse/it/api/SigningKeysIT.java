package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Settings;
import org.gatehouse.it.fixture.Simultaneous;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The signing keys as administrators see and replace them. */
class SigningKeysIT {

    private static final String LIST = "/api/v2/signing_keys/";

    @Test
    void superusersAndAuditorsSeeWhenEachKeySigns() {
        List<JsonObject> keys = Json.results(Person.root().http().get(LIST));
        JsonObject key = keys.get(0);

        assertThat(keys).extracting(each -> each.getString("algorithm")).contains("RS256", "PS256", "ES256", "EdDSA");
        assertThat(key.keySet()).containsExactly("id", "type", "url", "related", "summary_fields", "created",
                "modified", "kid", "algorithm", "signs_from", "signs_until", "published_until");
        assertThat(key.getString("type")).isEqualTo("signing_key");
        assertThat(Json.ok(Person.auditor().http().get(key.getString("url")))).isEqualTo(
                Json.ok(Person.root().http().get(key.getString("url"))));
        assertThat(Json.results(Person.root().http().get(LIST + "?algorithm=ES256"))).isNotEmpty()
                .allMatch(each -> each.getString("algorithm").equals("ES256"));
        assertThat(Person.root().http().get(LIST + "?private_jwk__startswith=v1").status()).isIn(400, 403);
    }

    @Test
    void nobodyElseSeesOrReplacesThem() {
        Person stranger = Person.stranger();
        String url = Json.result(Person.root().http().get(LIST), 0).getString("url");

        assertThat(Json.results(stranger.http().get(LIST))).isEmpty();
        assertThat(stranger.http().get(url).status()).isEqualTo(403);
        assertThat(stranger.http().post(LIST + "rotate/", "").status()).isEqualTo(403);
        assertThat(Person.auditor().http().post(LIST + "rotate/", "").status()).isEqualTo(403);
        assertThat(Person.superuser().scoped("read").post(LIST + "rotate/", "").status()).isEqualTo(403);
        assertThat(TestServer.shared().http().post(LIST + "rotate/", "").status()).isEqualTo(401);
        assertThat(Person.root().http().delete(url).status()).isEqualTo(405);
        assertThat(Person.root().http().post(LIST, "{}").status()).isEqualTo(405);
    }

    @Test
    void manyRotationsAtOnceEndWithOneNewSetThatSignsLater() throws Exception {
        Set<String> before = published();
        Person superuser = Person.superuser();
        List<Answer> answers = Simultaneous.atOnce(20, () -> superuser.http().post(LIST + "rotate/", ""));
        Set<String> successors = kids(answers.get(0));

        assertThat(successors).hasSize(4);
        assertThat(answers).allSatisfy(answer -> assertThat(kids(answer)).isEqualTo(successors));
        Set<String> both = new HashSet<>(before);
        both.addAll(successors);
        assertThat(published()).isEqualTo(both);
        Json.results(answers.get(0)).forEach(key -> assertThat(Instant.parse(key.getString("signs_from")))
                .isAfter(Instant.now()));
        List<JsonObject> entries = Json.results(Person.root().http()
                .get("/api/v2/activity_stream/?object1=signing_key&order_by=-id&page_size=20"));
        assertThat(entries).hasSizeGreaterThanOrEqualTo(8);
        assertThat(entries.toString()).doesNotContain("jwk", "v1.");
    }

    @Test
    void tokensOfTenThousandYearsDoNotHinderARotation() {
        takeBack(rotated()); // what others have begun is of the usual length
        List<JsonObject> successors = List.of();
        try {
            Settings.set("{\"OAUTH2_PROVIDER\": {\"ACCESS_TOKEN_EXPIRE_SECONDS\": 315360000000}}");
            successors = rotated();
            assertThat(successors).hasSize(4);
            assertThat(Json.results(Person.root().http().get(LIST + "?page_size=200"))
                    .stream().map(key -> key.getString("published_until", ""))
                    .filter(until -> until.startsWith("9999-12-31"))).hasSize(4);
        } finally {
            takeBack(successors);
            Settings.reset();
        }
    }

    private static List<JsonObject> rotated() {
        return Json.results(Person.root().http().post(LIST + "rotate/", ""));
    }

    /** The keys go on that would have been replaced. */
    private static void takeBack(List<JsonObject> waiting) {
        waiting.forEach(key -> Json.ok(Person.root().http().post(key.getString("url") + "withdraw/", "")));
    }

    private static Set<String> kids(Answer answer) {
        return Json.results(answer).stream().map(key -> key.getString("kid")).collect(Collectors.toSet());
    }

    private static Set<String> published() throws ParseException {
        return JWKSet.parse(TestServer.shared().http().get("/api/o/jwks/").text()).getKeys().stream()
                .map(JWK::getKeyID).collect(Collectors.toSet());
    }
}
