package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Status, body and headers of refusals, the same for every resource. */
class RefusalsIT {

    private static final String CHALLENGE = "Bearer realm=api authorization_url=/api/o/authorize/, resource_metadata=\""
            + TestServer.shared().http().base() + "/.well-known/oauth-protected-resource/api/v2/\"";

    private static final String[] LISTS = {"me", "users", "organizations", "applications", "tokens",
            "activity_stream"};
    private static final String FORBIDDEN = "You do not have permission to perform this action.";

    private final HttpProbe anonymous = TestServer.shared().http();

    @Test
    @Awx({6, 7})
    void whoeverHasNoNameIsChallengedForABearerToken() {
        for (String list : LISTS) {
            for (String method : new String[] {"GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"}) {
                Answer refused = anonymous.send(method, "/api/v2/" + list + "/");
                assertThat(refused.status()).as(method + list).isEqualTo(401);
                assertThat(refused.headers().allValues("WWW-Authenticate"))
                        .singleElement().asString().isEqualTo(CHALLENGE);
                if (!method.equals("HEAD")) {
                    assertThat(Json.detail(refused, 401)).isEqualTo("Authentication credentials were not provided. "
                            + "To establish a login session, visit /api/login/.");
                }
            }
        }
    }

    @Test
    void aDetailUrlTellsStrangersNothing() {
        for (String path : new String[] {"/api/v2/users/1/", "/api/v2/users/999999999/",
                "/api/v2/organizations/999999999/users/", "/api/v2/tokens/1/activity_stream/"}) {
            assertThat(anonymous.get(path).status()).as(path).isEqualTo(401);
            assertThat(anonymous.delete(path).status()).as(path).isEqualTo(401);
        }
        // AWX: a name says nothing about whether there is somebody of that name
        assertThat(anonymous.get("/api/v2/users/x/").status()).isEqualTo(404);
        assertThat(anonymous.get("/api/v2/users/admin/").status()).isEqualTo(404);
    }

    @Test
    void anIdThatExistsIsForbiddenAndOneThatDoesNotIsNotFound() {
        Person stranger = Person.stranger();
        Organization organization = Organization.create();
        Application application = Application.of(organization);
        long token = Person.root().token("{}").getInt("id");
        for (String path : new String[] {organization.url(), application.url(), "/api/v2/tokens/" + token + "/",
                Person.stranger().url()}) {
            assertThat(Json.detail(stranger.http().get(path), 403)).isEqualTo(FORBIDDEN);
            assertThat(Json.detail(stranger.http().patch(path, "{}"), 403)).isEqualTo(FORBIDDEN);
            assertThat(Json.detail(stranger.http().put(path, "{}"), 403)).isEqualTo(FORBIDDEN);
            assertThat(Json.detail(stranger.http().delete(path), 403)).isEqualTo(FORBIDDEN);
            assertThat(Json.detail(stranger.http().get(path + "activity_stream/"), 403)).isEqualTo(FORBIDDEN);
        }
        for (String list : LISTS) {
            for (String id : new String[] {"999999999", "0", "-1", "x", "1.5", "99999999999999999999999", "%00",
                    "1e3"}) {
                Answer missing = stranger.http().get("/api/v2/" + list + "/" + id + "/");
                assertThat(missing.status()).as(list + id + missing).isIn(404, id.equals("%00") ? 400 : 404);
            }
        }
    }

    @Test
    @Awx(38)
    void whatWasDeletedIsGone() {
        Application application = Application.of(Person.stranger());
        Answer deleted = Person.root().http().delete(application.url());
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(Person.root().http().delete(application.url()).status()).isEqualTo(404);
        assertThat(Person.root().http().patch(application.url(), "{}").status()).isEqualTo(404);
    }

    @Test
    @Awx({37, 136})
    void aMethodThatIsNotOfferedIsRefusedBeforePermission() {
        Person stranger = Person.stranger();
        for (Person caller : Arrays.asList(stranger, Person.root())) {
            for (String list : new String[] {"users", "organizations", "applications", "tokens"}) {
                Answer refused = caller.http().put("/api/v2/" + list + "/", "{}");
                assertThat(Json.detail(refused, 405)).isEqualTo("Method \"PUT\" not allowed.");
                assertThat(refused.header("Allow")).contains("GET").contains("POST");
                assertThat(caller.http().delete("/api/v2/" + list + "/").status()).isEqualTo(405);
                assertThat(caller.http().post("/api/v2/" + list + "/999999999/", "{}").status()).isEqualTo(405);
            }
            for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
                assertThat(caller.http().send(method, "/api/v2/activity_stream/").status()).isEqualTo(405);
                assertThat(caller.http().send(method, "/api/v2/activity_stream/1/").status()).isEqualTo(405);
                assertThat(caller.http().send(method, "/api/v2/users/1/activity_stream/").status()).isEqualTo(405);
            }
        }
        assertThat(anonymous.post("/api/v2/activity_stream/", "{}").status()).isEqualTo(401);
    }

    @Test
    @Awx(40)
    void jsonIsWhatEveryoneGetsWhoDoesNotPreferHtml() {
        HttpProbe root = Person.root().http();
        for (String accept : new String[] {"*/*", "application/json", "application/*", "application/json; indent=4",
                "application/json, text/html", "text/html;q=0.9, */*",
                "image/png, */*;q=0.1"}) {
            Answer served = root.with("Accept", accept).get("/api/v2/users/?page_size=1");
            assertThat(Json.ok(served).getJsonArray("results")).as(accept).hasSize(1);
            assertThat(served.header("Content-Type")).as(accept).startsWith("application/json");
        }
        for (String accept : new String[] {"application/xml", "image/png", "text/plain", "image/*, text/plain;q=0.5"}) {
            assertThat(Json.detail(root.with("Accept", accept).get("/api/v2/users/"), 406)).as(accept).isNotBlank();
            assertThat(root.with("Accept", accept).post("/api/v2/tokens/", "{}").status()).isEqualTo(406);
        }
        for (String malformed : new String[] {"nonsense", "a/b/c;;;q=zz", "/"}) {
            assertThat(root.with("Accept", malformed).get("/api/v2/users/").status()).as(malformed).isIn(400, 406);
        }
    }
}
