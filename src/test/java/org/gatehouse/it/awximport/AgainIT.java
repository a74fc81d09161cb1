package org.gatehouse.it.awximport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.gatehouse.it.fixture.AwxDatabase;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.CommandLine;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.PostgreSql;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** Imports that come a second time, meet what is here, or can't be done as they were meant. */
@DatabaseMatters
class AgainIT {

    private static final String PASSWORD = "pa55: wörd of AWX";

    @Test
    void aSecondImportAddsWhatIsNewAndBringsNothingBack() {
        AwxDatabase awx = AwxDatabase.newest();
        String name = Unique.name("again");
        long user = awx.user(name, PASSWORD);
        long leaver = awx.user(name + "-leaver", PASSWORD);
        String first = AwxValue.next(30);
        String revoked = AwxValue.next(30);
        awx.token(first, "user_id", user);
        awx.token(revoked, "user_id", user);
        ImportCommand.run(awx);
        assertThat(ImportCommand.run(awx)).contains("users: 0 moved, 2 here already, 0 not moved",
                "tokens: 0 moved, 2 here already, 0 not moved").hasSize(9);

        HttpProbe own = bearer(revoked);
        own.delete(Json.result(own.get("/api/v2/tokens/?order_by=-id"), 0).getString("url"));
        Person.root().http().delete("/api/v2/users/" + idOf(name + "-leaver") + "/");
        String later = AwxValue.next(30);
        String ofLeaver = AwxValue.next(30);
        awx.token(later, "user_id", user);
        awx.token(ofLeaver, "user_id", leaver);

        assertThat(ImportCommand.run(awx)).contains("users: 0 moved, 2 here already, 0 not moved",
                "tokens: 1 moved, 2 here already, 1 not moved")
                .anyMatch(line -> line.startsWith("  not moved, their user was removed here: #"));
        assertThat(status(first)).isEqualTo(200);
        assertThat(status(later)).isEqualTo(200);
        assertThat(status(revoked)).isEqualTo(401);
        assertThat(status(ofLeaver)).isEqualTo(401);
        assertThat(Json.results(users(name + "-leaver"))).isEmpty();
    }

    @Test
    void namesakesAreMergedOnlyIfTheOperatorSaysSo() {
        AwxDatabase awx = AwxDatabase.newest();
        Person here = Person.stranger();
        Person chief = Person.superuser();
        String token = AwxValue.next(30);
        String ofChief = AwxValue.next(30);
        awx.token(token, "user_id", awx.user(here.username(), PASSWORD));
        awx.token(ofChief, "user_id", awx.user(chief.username(), PASSWORD));

        assertThat(ImportCommand.run(awx)).contains("users: 0 moved, 0 here already, 2 not moved",
                "tokens: 0 moved, 0 here already, 2 not moved");
        assertThat(status(token)).isEqualTo(401);
        assertThat(ImportCommand.run(awx, "--merge")).contains("tokens: 1 moved, 0 here already, 1 not moved",
                "  not moved, the user of this name here may do more: " + chief.username());
        assertThat(status(token)).isEqualTo(200);
        assertThat(status(ofChief)).as("a token must not become a superuser's").isEqualTo(401);
        assertThat(here.basic().get("/api/v2/me/").status()).as("his own password").isEqualTo(200);
    }

    @Test
    void passwordsHereAreOverwrittenOnlyIfTheOperatorSaysSo() {
        AwxDatabase awx = AwxDatabase.newest();
        Person here = Person.stranger();
        awx.user(here.username(), PASSWORD);

        assertThat(ImportCommand.start(awx.url(), "", "--overwrite-passwords").code()).isEqualTo(2);
        ImportCommand.run(awx, "--merge", "--overwrite-passwords");

        HttpProbe awxPassword = TestServer.shared().http().asBasic(here.username(), PASSWORD);
        assertThat(awxPassword.get("/api/v2/me/").status()).isEqualTo(200);
        assertThat(here.basic().get("/api/v2/me/").status()).isEqualTo(401);
    }

    @Test
    void withoutTheRightKeyApplicationsWaitOrGetANewSecret() {
        AwxDatabase awx = AwxDatabase.newest();
        String name = Unique.name("locked");
        String clientId = AwxValue.next(40);
        String token = AwxValue.next(30);
        long user = awx.user(name, PASSWORD);
        awx.token(token, "user_id", user, "application_id", awx.application(name, clientId, "user_id", user));

        CommandLine.Ended wrong = ImportCommand.start(awx.url(), "another-key");
        assertThat(wrong.code()).isZero();
        assertThat(wrong.lines()).contains("applications: 0 moved, 0 here already, 1 not moved",
                "  not moved, their application was not moved: #1");
        assertThat(status(token)).isEqualTo(401);

        CommandLine.Ended renewed = ImportCommand.start(awx.url(), "another-key", "--new-client-secrets");
        String line = renewed.lines().stream().filter(text -> text.contains(clientId)).findFirst().orElseThrow();
        String secret = line.substring(line.lastIndexOf(' ') + 1);
        assertThat(secret).startsWith("gts_");
        assertThat(passwordGrant(name, clientId, secret).status()).isEqualTo(200);
        assertThat(passwordGrant(name, clientId, AwxDatabase.CLIENT_SECRET).status()).isEqualTo(401);
        assertThat(status(token)).isEqualTo(200);
    }

    @Test
    void towerThreeThreeMovesToo() {
        AwxDatabase awx = AwxDatabase.tower33();
        String name = Unique.name("tower");
        String clientId = AwxValue.next(40);
        String implicit = AwxValue.next(40);
        String token = AwxValue.next(30);
        long user = awx.user(name, PASSWORD);
        long organization = awx.organization(name);
        awx.application("Same", clientId, "user_id", user, "organization_id", organization, "client_secret",
                "clear-secret");
        long second = awx.application("Same", implicit, "organization_id", organization, "client_type", "public",
                "authorization_grant_type", "implicit", "redirect_uris", "https://a.example/ myapp://b");
        awx.token(token, "user_id", user, "application_id", second);

        List<String> report = ImportCommand.run(awx);
        assertThat(report).contains("applications: 2 moved, 0 here already, 0 not moved",
                "  changed from grant type implicit to authorization-code: Same",
                "  renamed, because the name is taken in the organization: Same (AWX " + second + ")",
                "  without redirect URIs that are no absolute http or https URL: Same");
        assertThat(passwordGrant(name, clientId, "clear-secret").status()).isEqualTo(200);
        assertThat(status(token)).isEqualTo(200);
        JsonObject moved = Json.result(Person.root().http()
                .get("/api/v2/applications/?name=Same%20(AWX%20" + second + ")&order_by=-id"), 0);
        assertThat(moved.getString("client_id")).isEqualTo(implicit);
        assertThat(moved.getString("authorization_grant_type")).isEqualTo("authorization-code");
        assertThat(moved.getString("redirect_uris")).isEqualTo("https://a.example/");
    }

    @Test
    void theOldClientRevokesTheOldToken() {
        AwxDatabase awx = AwxDatabase.newest();
        String name = Unique.name("revoker");
        String clientId = AwxValue.next(40);
        String token = AwxValue.next(30);
        String refresh = AwxValue.next(30);
        long user = awx.user(name, PASSWORD);
        awx.refreshToken(refresh, awx.token(token, "user_id", user, "application_id",
                awx.application(name, clientId, "user_id", user)));
        ImportCommand.run(awx);

        HttpProbe client = TestServer.shared().http().asBasic(clientId, AwxDatabase.CLIENT_SECRET);
        assertThat(client.form("/api/o/revoke_token/", Map.of("token", refresh)).status()).isEqualTo(200);
        assertThat(status(token)).isEqualTo(401);
        assertThat(client.form("/api/o/token/", Map.of("grant_type", "refresh_token", "refresh_token", refresh))
                .status()).isEqualTo(400);
    }

    @Test
    void whatCanNotBeReadIsSaidClearly() {
        String url = AwxDatabase.newest().url();
        CommandLine.Ended away = ImportCommand.start("jdbc:postgresql://127.0.0.1:1/awx", "");
        assertThat(away.code()).isEqualTo(1);
        assertThat(away.complaints()).contains("127.0.0.1:1/awx can't be read");
        CommandLine.Ended stranger = ImportCommand.start(PostgreSql.shared().newDatabase(), "");
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.complaints()).contains("is no database of AWX");
        CommandLine.Ended dangerous = ImportCommand.start(url + "?socketFactory=java.lang.String", "");
        assertThat(dangerous.code()).isEqualTo(2);
        CommandLine.Ended wrongPassword = CommandLine.shared().with("GATEHOUSE_COMMAND_AWX_DB_PASSWORD", "wr0ng-0ne")
                .with("GATEHOUSE_COMMAND_AWX_SECRET_KEY", "").run("import_awx", "--url", url);
        assertThat(wrongPassword.code()).isEqualTo(1);
        assertThat(wrongPassword.complaints()).contains("password authentication failed").doesNotContain("wr0ng-0ne");
    }

    private static Answer passwordGrant(String username, String clientId, String secret) {
        return TestServer.shared().http().asBasic(clientId, secret).form("/api/o/token/",
                Map.of("grant_type", "password", "username", username, "password", PASSWORD));
    }

    private static Answer users(String name) {
        return Person.root().http().get("/api/v2/users/?username=" + name);
    }

    private static long idOf(String name) {
        return Json.id(Json.result(users(name), 0), "id");
    }

    private static int status(String token) {
        return bearer(token).get("/api/v2/me/").status();
    }

    private static HttpProbe bearer(String token) {
        return TestServer.shared().http().asBearer(token);
    }
}
