package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.junit.jupiter.api.Test;

/** What people tell about themselves, and who may say it for them. */
class ProfileIT {

    private static final String FULL = """
            {"middle_name": "King", "nickname": "Ada", "website": "https://ada.example.org/",
             "picture": "https://ada.example.org/me.png", "profile": "https://ada.example.org/about", "gender": "female",
             "birthdate": "1815-12-10", "zoneinfo": "Europe/London", "locale": "en-GB",
             "phone_number": "+44 20 7946 0000", "address": {"street_address": "12 St James's Square\\nMarylebone",
             "locality": "London", "region": "England", "postal_code": "SW1Y 4JH", "country": "United Kingdom"}}""";

    private final Person person = Person.stranger();
    private final String url = person.url() + "profile/";

    @Test
    void nobodyHasToldAnythingAtFirst() {
        JsonObject profile = Json.ok(person.http().get(url));
        assertThat(profile.getString("type")).isEqualTo("user_profile");
        assertThat(profile.getString("url")).isEqualTo(url);
        assertThat(profile.getString("nickname")).isEmpty();
        assertThat(profile.getBoolean("email_verified")).isFalse();
        assertThat(profile.getJsonObject("address").getString("country")).isEmpty();
        assertThat(Json.ok(person.http().get(person.url())).getJsonObject("related").getString("profile"))
                .isEqualTo(url);
    }

    @Test
    void whatIsToldIsShownAndRecordedAndCanBeTakenBack() {
        JsonObject changed = Json.ok(person.http().put(url, FULL));
        assertThat(changed.getString("locale")).isEqualTo("en-GB");
        assertThat(changed.getJsonObject("address").getString("street_address")).contains("\nMarylebone");
        assertThat(Json.ok(person.http().patch(url, "{\"nickname\": \"Countess\", \"locale\": null}"))
                .getString("locale")).isEmpty();
        JsonObject now = Json.ok(person.http().get(url));
        assertThat(now.getString("nickname")).isEqualTo("Countess");
        assertThat(now.getString("website")).isEqualTo("https://ada.example.org/");
        JsonObject entry = Json.result(Person.root().http()
                .get("/api/v2/activity_stream/?user__id=" + person.id() + "&order_by=-id"), 0);
        assertThat(entry.getString("operation")).isEqualTo("update");
        assertThat(entry.getJsonObject("changes").keySet()).containsExactlyInAnyOrder("nickname", "locale");
        assertThat(entry.getJsonObject("changes").getJsonArray("nickname").toString())
                .isEqualTo("[\"hidden\",\"hidden\"]");

        assertThat(Json.ok(person.http().patch(url, "{\"address\": {\"locality\": \"Paris\"}}"))
                .getJsonObject("address").getString("country")).isEmpty();
        assertThat(Json.ok(person.http().patch(url, "{\"address\": null}")).getJsonObject("address")
                .getString("locality")).isEmpty();
    }

    @Test
    void whatCannotBeSuchAFactIsRefusedUnderItsName() {
        for (String[] bad : new String[][] {{"website", "\"javascript:alert(1)\""}, {"picture", "\"//x\""},
                {"birthdate", "\"1815-02-30\""}, {"birthdate", "\"soon\""}, {"zoneinfo", "\"Mars/Olympus\""},
                {"locale", "\"not a language!\""}, {"phone_number", "\"call me\""}, {"nickname", "\"a\\nb\""},
                {"nickname", "\"a\\u0000b\""}, {"nickname", "{}"}, {"gender", "\"" + "x".repeat(51) + "\""},
                {"address", "\"London\""}, {"address", "{\"country\": 5}"}, {"address", "[]"},
                {"address", "{\"country\": \"" + "x".repeat(201) + "\"}"}, {"email_verified", "\"perhaps\""}}) {
            Answer answer = person.http().patch(url, "{\"%s\": %s}".formatted(bad[0], bad[1]));
            assertThat(Json.messages(answer, bad[0])).as(bad[0] + bad[1]).isNotEmpty();
        }
        for (String good : List.of("\"2000\"", "\"0000-02-29\"", "\"2000-02-29\"", "\"\"")) {
            assertThat(person.http().patch(url, "{\"birthdate\": %s}".formatted(good)).status()).isEqualTo(200);
        }
    }

    @Test
    void onlySuperusersVerifyAndAChangeUndoesIt() {
        assertThat(Json.detail(person.http().patch(url, "{\"email_verified\": true}"), 403))
                .contains("email_verified");
        assertThat(person.http().patch(url, "{\"email_verified\": false, \"nickname\": \"A\"}").status())
                .isEqualTo(200);
        assertThat(person.http().patch(person.url(), "{\"email\": \"a@example.org\"}").status()).isEqualTo(200);
        JsonObject verified = Json.ok(Person.root().http().patch(url,
                "{\"email_verified\": true, \"phone_number\": \"+1 555 0100\", \"phone_number_verified\": true}"));
        assertThat(verified.getBoolean("email_verified")).isTrue();
        assertThat(verified.getBoolean("phone_number_verified")).isTrue();

        assertThat(person.http().patch(person.url(), "{\"email\": \"b@example.org\"}").status()).isEqualTo(200);
        assertThat(person.http().patch(url, "{\"phone_number\": \"+1 555 0101\"}").status()).isEqualTo(200);
        List<String> recorded = Json
                .results(Person.root().http()
                        .get("/api/v2/activity_stream/?user__id=" + person.id() + "&order_by=-id&page_size=20"))
                .stream().map(entry -> entry.getJsonObject("changes").toString()).toList();
        assertThat(recorded).as("flags are nobody's secret")
                .anyMatch(changes -> changes.contains("\"email_verified\":[\"\",\"true\"]"))
                .anyMatch(changes -> changes.contains("\"email_verified\":[\"true\",\"\"]"))
                .anyMatch(changes -> changes.contains("\"phone_number_verified\":[\"true\",\"\"]"));
        JsonObject changed = Json.ok(person.http().get(url));
        assertThat(changed.getBoolean("email_verified")).isFalse();
        assertThat(changed.getBoolean("phone_number_verified")).isFalse();
    }

    @Test
    void whoMaySeeTheUserMayNotThereforeSeeHisPhoneNumber() {
        Organization organization = Organization.create();
        Person fellow = organization.member();
        Person administrator = organization.admin();
        organization.add(person, "users");
        assertThat(fellow.http().get(person.url()).status()).isEqualTo(200);
        assertThat(fellow.http().get(url).status()).isEqualTo(403);
        assertThat(fellow.http().patch(url, "{\"nickname\": \"x\"}").status()).isEqualTo(403);
        assertThat(administrator.http().patch(url, "{\"nickname\": \"x\"}").status()).isEqualTo(200);
        Person auditor = Person.auditor();
        assertThat(auditor.http().get(url).status()).isEqualTo(200);
        assertThat(auditor.http().patch(url, "{\"nickname\": \"x\"}").status()).isEqualTo(403);
        assertThat(person.http().anonymous().get(url).status()).isEqualTo(401);
        assertThat(Person.root().http().get("/api/v2/users/99999999/profile/").status()).isEqualTo(404);
        assertThat(person.scoped("read").patch(url, "{}").status()).isEqualTo(403);
    }

    @Test
    void norDoesHeReadInTheActivityStreamWhatItSays() {
        Organization organization = Organization.create();
        Person fellow = organization.member();
        organization.add(person, "users");
        Json.ok(person.http().put(url, FULL));
        Json.ok(person.http().patch(url, "{\"phone_number\": \"+44 20 7946 0001\", \"address\": null}"));

        List<JsonObject> seen = Json.results(fellow.http()
                .get(person.url() + "activity_stream/?order_by=-id&page_size=20"));
        assertThat(seen.get(0).getJsonObject("changes").keySet()).containsExactlyInAnyOrder("phone_number",
                "street_address", "locality", "region", "postal_code", "country");
        assertThat(seen.get(1).getJsonObject("changes").keySet()).contains("birthdate", "gender", "picture");
        assertThat(seen.subList(0, 2)).flatExtracting(entry -> entry.getJsonObject("changes").values())
                .allSatisfy(pair -> assertThat(pair).hasToString("[\"hidden\",\"hidden\"]"));
        assertThat(seen.toString()).doesNotContain("+44 20 7946", "1815-12-10", "Marylebone", "SW1Y 4JH",
                "ada.example.org", "female");
    }

    @Test
    void optionsDescribeTheFieldsToWhoMayWriteThem() {
        JsonObject options = Json.ok(person.http().options(url)).getJsonObject("actions");
        assertThat(options.getJsonObject("PUT").getJsonObject("nickname").getInt("max_length")).isEqualTo(150);
        assertThat(options.getJsonObject("GET").keySet()).contains("address", "phone_number_verified");
        assertThat(Json.ok(Person.auditor().http().options(url)).getJsonObject("actions")).doesNotContainKey("PUT");
    }
}
