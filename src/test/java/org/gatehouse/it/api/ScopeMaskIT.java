package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Rfc;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** What the scope of a token masks, before anything else is looked at and whoever its user is. */
class ScopeMaskIT {

    private static final String FORBIDDEN = "You do not have permission to perform this action.";
    private static final String[] WRITING = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND"};

    private final Person root = Person.superuser();
    private final HttpProbe reader = root.scoped("read");

    @Test
    @Awx(107)
    void aReadTokenReadsEverything() {
        for (String path : new String[] {"me/", "users/", "organizations/", "applications/", "tokens/",
                "activity_stream/", "users/" + root.id() + "/", "config/", ""}) {
            for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
                Answer answer = reader.send(method, "/api/v2/" + path);
                assertThat(answer.status()).as(method + " " + path + answer).isEqualTo(200);
            }
        }
    }

    @Test
    @Awx({107, 110})
    @Rfc("6750#3.1")
    void aReadTokenChangesNothingNotEvenForASuperuser() {
        Organization organization = Organization.create();
        Application application = Application.of(organization);
        for (String path : new String[] {"users/", "users/1/", "organizations/", "applications/", "tokens/",
                "activity_stream/", "activity_stream/1/", "me/", "ping/", "config/", "", "nosuch/", "users/999999999/",
                "users/x/", "organizations/" + organization.id() + "/users/",
                "applications/" + application.id() + "/", "applications/" + application.id() + "/rotate_secret/"}) {
            for (String method : WRITING) {
                Answer refused = reader.send(method, "/api/v2/" + path);
                assertThat(Json.detail(refused, 403)).as(method + " " + path).isEqualTo(FORBIDDEN);
                assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope");
            }
        }
        for (String body : new String[] {"{malformed", "[]", "{\"name\": 5}", "{\"id\": " + root.id() + "}"}) {
            Json.detail(reader.post("/api/v2/organizations/", body), 403);
            Json.detail(reader.post(organization.url() + "users/", body), 403);
        }
        Json.detail(reader.form("/api/v2/tokens/", java.util.Map.of("scope", "write")), 403);
        Json.detail(reader.with("Accept", "image/png").post("/api/v2/tokens/", "{}"), 403);
        Json.detail(reader.with("X-HTTP-Method-Override", "GET").post("/api/v2/tokens/", "{}"), 403);
        assertThat(Json.ok(reader.get(organization.url())).getString("name")).isEqualTo(organization.name());
        assertThat(Json.ids(reader.get(organization.url() + "users/"))).isEmpty();
        assertThat(Json.ids(reader.get(application.url() + "activity_stream/"))).hasSize(1);
    }

    @Test
    void aMethodOverrideDoesNotSlipPastTheMask() {
        Application application = Application.of(root);
        for (String header : new String[] {"X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"}) {
            Json.ok(reader.with(header, "DELETE").get(application.url()));
            Json.ok(reader.with(header, "DELETE").get(application.url()));
        }
        assertThat(reader.get(application.url() + "?_method=DELETE").status()).isIn(200, 400);
        Json.ok(reader.get(application.url()));
    }

    @Test
    @Awx(108)
    void aWriteTokenPermitsWhatItsUserMayAndNothingMore() {
        Organization organization = Organization.create();
        HttpProbe member = organization.member().scoped("write");
        Json.detail(member.post("/api/v2/applications/",
                Application.body("\"organization\": " + organization.id(), "public", "password")), 403);
        Json.detail(member.patch(organization.url(), "{}"), 403);
        Json.created(member.post("/api/v2/tokens/", "{}"));
        for (String scope : new String[] {"write", "read write", "write read"}) {
            Json.ok(root.scoped(scope).get("/api/v2/me/"));
            Json.created(root.scoped(scope).post("/api/v2/tokens/", "{\"scope\": \"read write\"}"));
        }
    }

    @Test
    @Awx(109)
    void underAReadTokenNothingCanBeDone() {
        Organization organization = Organization.create();
        Application application = Application.of(organization);
        for (String path : new String[] {organization.url(), application.url(), Person.stranger().url()}) {
            for (HttpProbe caller : new HttpProbe[] {reader, root.http()}) {
                JsonObject may = Json.ok(caller.get(path)).getJsonObject("summary_fields")
                        .getJsonObject("user_capabilities");
                assertThat(may.getBoolean("edit")).isEqualTo(caller != reader);
                assertThat(may.getBoolean("delete")).isEqualTo(caller != reader);
            }
        }
    }

    @Test
    @Awx(113)
    void aPasswordHasNoMask() {
        Person user = Person.stranger();
        Json.created(user.basic().post("/api/v2/tokens/", "{}"));
    }
}
