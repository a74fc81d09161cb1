package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user looks like, how one is made and changed. */
class UsersIT {

    private static final String LIST = "/api/v2/users/";

    private final HttpProbe root = Person.root().http();

    @Test
    @Awx({39, 41, 42})
    void aNewUserHasTheFieldsOfTheContractAndNoPassword() {
        String name = Unique.name("new");
        Answer answer = root.post(LIST, """
                {"username": "%s", "password": "secret-1", "first_name": "N", "last_name": "U",
                 "email": "n.u@example.org"}""".formatted(name));
        JsonObject user = Json.created(answer);
        assertThat(user.keySet()).contains("id", "type", "url", "related", "summary_fields", "created", "modified",
                "username", "first_name", "last_name", "email", "is_superuser", "is_system_auditor", "password",
                "last_login", "ldap_dn", "external_account", "auth", "is_active");
        assertThat(user.getString("type")).isEqualTo("user");
        assertThat(answer.header("Location")).isEqualTo(user.getString("url"))
                .isEqualTo(LIST + user.getInt("id") + "/");
        assertThat(user.getString("password")).isEqualTo("$encrypted$");
        assertThat(user.getBoolean("is_superuser")).isFalse();
        assertThat(user.getBoolean("is_active")).isTrue();
        assertThat(user.get("last_login")).isEqualTo(JsonValue.NULL);
        assertThat(user.getJsonArray("auth")).isEmpty();
        assertThat(user.getString("created")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(user.getJsonObject("related").keySet()).contains("teams", "organizations",
                "admin_of_organizations", "projects", "credentials", "roles", "activity_stream", "access_list",
                "applications", "tokens", "authorized_tokens", "personal_tokens");
        assertThat(user.getJsonObject("summary_fields").getJsonObject("user_capabilities").keySet())
                .containsExactlyInAnyOrder("edit", "delete");
        assertThat(Json.ok(root.get(user.getString("url")))).isEqualTo(user);
        assertThat(answer.text()).doesNotContain("secret-1", "argon2");
    }

    @Test
    @Awx(41)
    void aNameIsGivenOnceAndAPasswordIsNeeded() {
        Person taken = Person.stranger();
        assertThat(Json.messages(root.post(LIST, """
                {"username": "%s", "password": "x"}""".formatted(taken.username())), "username"))
                .containsExactly("A user with that username already exists.");
        assertThat(Json.messages(Person.stranger().http().patch(Person.root().url(), "{}").status() == 403
                ? root.patch(Person.stranger().url(), "{\"username\": \"%s\"}".formatted(taken.username()))
                : null, "username")).containsExactly("A user with that username already exists.");
        for (String password : new String[] {"", ", \"password\": \"\"", ", \"password\": \"$encrypted$\""}) {
            assertThat(Json.messages(root.post(LIST, "{\"username\": \"%s\"%s}"
                    .formatted(Unique.name("np"), password)), "password"))
                            .containsExactly("Password required for new User.");
        }
        assertThat(Json.messages(root.post(LIST, "{}"), "username")).containsExactly("This field is required.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a/b", "a:b", "semi;colon", "\\u0000", "tab\\tname", "a\\u0301",
            "\\uD83D\\uDE00", ""})
    void aNameHoldsOnlyLettersDigitsAndAFewSigns(String name) {
        assertThat(Json.messages(root.post(LIST, "{\"username\": \"%s\", \"password\": \"x\"}".formatted(name)),
                "username")).hasSize(1);
    }

    @Test
    void namesDifferByCase() {
        String name = Unique.name("case");
        for (String one : new String[] {name, name.toUpperCase(java.util.Locale.ROOT)}) {
            Json.created(root.post(LIST, "{\"username\": \"%s\", \"password\": \"x\"}".formatted(one)));
        }
    }

    @ParameterizedTest
    @CsvSource({"email,nobody", "email,a@b@c", "email,a b@c.d", "email,@example.org", "is_superuser,maybe",
            "is_active,perhaps"})
    void aFieldThatMakesNoSenseIsNamed(String field, String value) {
        Json.messages(root.post(LIST, """
                {"username": "%s", "password": "x", "%s": "%s"}""".formatted(Unique.name("bad"), field, value)), field);
    }

    @Test
    void textsHaveTheirLimits() {
        for (String[] limit : new String[][] {{"username", "150"}, {"first_name", "150"}, {"last_name", "150"},
                {"password", "128"}}) {
            String value = "x".repeat(Integer.parseInt(limit[1]) + 1);
            assertThat(Json.messages(root.patch(Person.stranger().url(),
                    "{\"%s\": \"%s\"}".formatted(limit[0], value)), limit[0]))
                            .containsExactly("Ensure this field has no more than " + limit[1] + " characters.");
        }
    }

    @Test
    @Awx(42)
    void theMaskSentBackLeavesThePasswordAsItIs() {
        Person user = Person.stranger();
        Json.ok(user.http().patch(user.url(), "{\"password\": \"$encrypted$\"}"));
        Json.ok(user.http().put(user.url(), Json.ok(user.http().get(user.url())).toString()));
        assertThat(user.basic().get("/api/v2/me/").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordCountsAtOnceAndTokensStay() {
        Person user = Person.stranger();
        Json.ok(user.http().patch(user.url(), "{\"password\": \" new : password \"}"));
        assertThat(user.basic().get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(user.http().anonymous().asBasic(user.username(), " new : password ").get("/api/v2/me/").status())
                .isEqualTo(200);
        assertThat(user.http().get("/api/v2/me/").status()).isEqualTo(200);
    }

    @Test
    @Awx(50)
    void whatTheServerSetsIsNotForClients() {
        Person user = Person.stranger();
        JsonObject before = Json.ok(user.http().get(user.url()));
        JsonObject after = Json.ok(user.http().patch(user.url(), """
                {"last_login": "2001-01-01T00:00:00Z", "created": "2001-01-01T00:00:00Z", "ldap_dn": "cn=x", "id": 1,
                 "external_account": "ldap", "subject": "x"}"""));
        for (String field : new String[] {"id", "created", "last_login", "ldap_dn", "external_account"}) {
            assertThat(after.get(field)).isEqualTo(before.get(field));
        }
    }

    @Test
    void switchingSomebodyOffEndsPasswordAndTokensAtOnce() {
        Person user = Person.stranger();
        Json.ok(root.patch(user.url(), "{\"is_active\": false}"));
        assertThat(user.http().get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(user.basic().get("/api/v2/me/").status()).isEqualTo(401);
        Json.ok(root.patch(user.url(), "{\"is_active\": true}"));
        assertThat(user.http().get("/api/v2/me/").status()).isEqualTo(200);
        assertThat(user.basic().get("/api/v2/me/").status()).isEqualTo(200);
    }

    @Test
    void aPutKeepsWhatItDoesNotName() {
        Person user = Person.stranger();
        Json.ok(root.patch(user.url(), "{\"email\": \"a@example.org\", \"first_name\": \"A\"}"));
        JsonObject put = Json.ok(root.put(user.url(), "{\"username\": \"%s\"}".formatted(user.username())));
        assertThat(put.getString("email")).isEqualTo("a@example.org");
        assertThat(Json.messages(root.put(user.url(), "{}"), "username")).containsExactly("This field is required.");
    }
}
