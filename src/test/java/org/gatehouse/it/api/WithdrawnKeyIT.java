package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Jwt;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.CommandLine;
import org.gatehouse.it.harness.CommandLine.Ended;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** A signing key that has leaked is of no use from the moment on at which somebody says so. */
class WithdrawnKeyIT {

    private static final String LIST = "/api/v2/signing_keys/";

    private final CodeClient client = CodeClient.with(", \"id_token_signed_response_alg\": \"ES256\"");
    private final Browser browser = Browser.of(Person.stranger());

    private String signingKid() {
        String code = client.code(browser, "scope", "openid");
        return Jwt.of(Json.ok(client.redeem(code)).getString("id_token")).header().getString("kid");
    }

    private static List<String> published() throws ParseException {
        return JWKSet.parse(TestServer.shared().http().get("/api/o/jwks/").text()).getKeys().stream()
                .map(JWK::getKeyID).toList();
    }

    private static JsonObject key(String kid) {
        return Json.result(Person.root().http().get(LIST + "?kid=" + kid), 0);
    }

    private static String withdrawUrl(String kid) {
        return key(kid).getJsonObject("related").getString("withdraw");
    }

    @Test
    void anotherKeySignsAtOnceAndTheOldOneIsNotPublishedAnyMore() throws ParseException {
        String leaked = signingKid();
        assertThat(published()).contains(leaked);

        JsonObject answer = Json.ok(Person.root().http().post(withdrawUrl(leaked), ""));
        String successor = answer.getJsonArray("results").getJsonObject(0).getString("kid");
        assertThat(answer.getInt("count")).isEqualTo(1);
        assertThat(successor).isNotEqualTo(leaked);
        assertThat(published()).contains(successor).doesNotContain(leaked);
        assertThat(signingKid()).isEqualTo(successor);
        assertThat(Instant.parse(key(leaked).getString("published_until"))).isBeforeOrEqualTo(Instant.now());

        assertThat(Json.ok(Person.root().http().post(withdrawUrl(leaked), "")).getJsonArray("results")
                .getJsonObject(0).getString("kid")).as("once is enough").isEqualTo(successor);
        assertThat(signingKid()).isEqualTo(successor);
        List<JsonObject> entries = Json.results(Person.root().http()
                .get("/api/v2/activity_stream/?object1=signing_key&operation=update&order_by=-id"));
        assertThat(entries).anyMatch(entry -> entry.getJsonObject("changes").containsKey("published_until"));
        assertThat(entries.toString()).doesNotContain("jwk", "v1.");
    }

    /** An ID token lives on as a hint for longer than its key is published. */
    @Test
    void anIdTokenOfAKeyThatIsGoneIsNoHintAndNoError() {
        String hint = Json.ok(client.redeem(client.code(browser, "scope", "openid"))).getString("id_token");
        Json.ok(Person.root().http().post(withdrawUrl(Jwt.of(hint).header().getString("kid")), ""));
        Answer page = browser.get("/api/o/logout/?id_token_hint=" + hint);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("id=\"logout-confirm\"").doesNotContain("id_token_hint is not");
        assertThat(client.authorize(browser, "scope", "openid", "prompt", "none", "id_token_hint", hint))
                .containsKey("code");
        Answer forged = browser.get("/api/o/logout/?id_token_hint=" + hint.substring(1));
        assertThat(forged.text()).contains("id=\"logout-confirm\"", "id_token_hint is not");
    }

    @Test
    void aSuccessorThatWaitsTakesOverAndOneThatLeaksBeforeItsTimeNeverSigns() throws ParseException {
        String first = signingKid();
        Json.ok(Person.root().http().post(LIST + "rotate/", ""));
        String waiting = waiting();
        Json.ok(Person.root().http().post(withdrawUrl(first), ""));
        assertThat(signingKid()).isEqualTo(waiting);
        assertThat(Instant.parse(key(waiting).getString("signs_from"))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void oneThatLeaksBeforeItsTimeNeverSignsAndItsPredecessorGoesOn() throws ParseException {
        String rs256 = Json.results(Person.root().http().post(LIST + "rotate/", "")).stream()
                .filter(key -> key.getString("algorithm").equals("RS256")).findFirst().orElseThrow().getString("kid");
        JsonObject answer = Json.ok(Person.root().http().post(withdrawUrl(rs256), ""));
        JsonObject predecessor = answer.getJsonArray("results").getJsonObject(0);
        assertThat(predecessor.getString("kid")).isNotEqualTo(rs256);
        assertThat(predecessor.get("signs_until")).isEqualTo(jakarta.json.JsonValue.NULL);
        assertThat(published()).contains(predecessor.getString("kid")).doesNotContain(rs256);
    }

    private static String waiting() {
        return Json.results(Person.root().http().get(LIST + "?algorithm=ES256&order_by=-signs_from")).get(0)
                .getString("kid");
    }

    @Test
    void onlySuperusersMayAndOnlyByPost() {
        String url = withdrawUrl(signingKid());
        assertThat(Person.stranger().http().post(url, "").status()).isEqualTo(403);
        assertThat(Person.auditor().http().post(url, "").status()).isEqualTo(403);
        assertThat(Person.superuser().scoped("read").post(url, "").status()).isEqualTo(403);
        assertThat(Person.superuser().scoped("write:tokens").post(url, "").status()).isEqualTo(403);
        assertThat(TestServer.shared().http().post(url, "").status()).isEqualTo(401);
        HttpProbe root = Person.root().http();
        assertThat(root.post(LIST + "999999999/withdraw/", "").status()).isEqualTo(404);
        for (String posted : List.of(url, LIST + "rotate/")) {
            assertThat(root.get(posted).status()).as(posted).isEqualTo(405);
            assertThat(root.delete(posted).status()).as(posted).isEqualTo(405);
            assertThat(root.get(posted).header("Allow")).as(posted).contains("POST").doesNotContain("GET", "DELETE");
        }
    }

    @Test
    void theCommandLineDoesBoth() throws ParseException {
        Ended rotated = CommandLine.shared().run("rotate_signing_keys");
        assertThat(rotated.code()).as(rotated.complaints()).isZero();
        assertThat(rotated.output().lines()).hasSizeBetween(1, 4)
                .allSatisfy(
                        line -> assertThat(line).matches("[0-9A-Za-z]{20} (RS256|PS256|ES256|EdDSA) signs from .*Z"));

        String leaked = signingKid();
        Ended withdrawn = CommandLine.shared().run("withdraw_signing_key", leaked);
        assertThat(withdrawn.code()).as(withdrawn.complaints()).isZero();
        assertThat(withdrawn.output()).contains(signingKid() + " ES256 signs from ");
        assertThat(published()).doesNotContain(leaked);
        Ended again = CommandLine.shared().run("withdraw_signing_key", leaked);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.complaints()).contains("No published key has this name.");
        assertThat(CommandLine.shared().run("withdraw_signing_key").code()).isEqualTo(2);
    }
}
