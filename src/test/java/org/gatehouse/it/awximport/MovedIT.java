package org.gatehouse.it.awximport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.it.fixture.AwxDatabase.in;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gatehouse.it.fixture.AwxDatabase;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** After an import nobody has to be given anything anew: passwords, tokens and secrets of AWX go on working. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovedIT {

    private static final String PASSWORD = "pa55: wörd of AWX";

    private final String run = Unique.name("awx");
    private final String clientId = AwxValue.next(40);
    private final String personal = AwxValue.next(30);
    private final String reading = AwxValue.next(30);
    private final String ofApplication = AwxValue.next(30);
    private final String refresh = AwxValue.next(30);
    private final String refreshOfExpired = AwxValue.next(30);
    private final String oldRefresh = AwxValue.next(30);
    private final String revokedRefresh = AwxValue.next(30);
    private final String expired = AwxValue.next(30);
    private final String ofInactive = AwxValue.next(30);
    private AwxDatabase awx;
    private long organization;
    private List<String> dryRun;
    private String foundAfterDryRun;
    private List<String> report;

    @BeforeAll
    void importOnce() {
        awx = AwxDatabase.newest();
        fillUsersAndRoles();
        dryRun = ImportCommand.run(awx, "--dry-run");
        foundAfterDryRun = Person.root().http().get("/api/v2/users/?username=" + run + "-alice").text();
        report = ImportCommand.run(awx);
    }

    private void fillUsersAndRoles() {
        long chief = awx.user(run + "-chief", PASSWORD, "is_superuser", true);
        long alice = awx.user(run + "-alice", PASSWORD, "first_name", "Alice", "email", "alice@example.org",
                "last_login", in(Duration.ofDays(-3)));
        long auditor = awx.user(run + "-auditor", PASSWORD);
        long inactive = awx.user(run + "-inactive", PASSWORD, "is_active", false);
        long ldap = awx.user(run + "-ldap", PASSWORD, "password", "!unusable");
        awx.insert("main_profile", AwxDatabase.stamped("user_id", ldap, "ldap_dn", "uid=ldap,dc=example"));
        awx.user(run + " with space", PASSWORD);
        awx.grant(awx.systemRole("system_administrator"), chief);
        awx.grant(awx.systemRole("system_auditor"), auditor);
        organization = awx.organization(run + " org");
        awx.grant(awx.roleOf("organization", organization, "admin_role"), alice);
        awx.grant(awx.roleOf("organization", organization, "member_role"), ldap);
        awx.grant(awx.role("jobtemplate", 5, "execute_role"), alice);
        long team = awx.team("Ops", organization);
        awx.grant(awx.roleOf("team", team, "member_role"), ldap);
        awx.includes(awx.roleOf("organization", organization, "auditor_role"), awx.roleOf("team", team, "member_role"));
        fillTokens(alice, inactive);
    }

    private void fillTokens(long alice, long inactive) {
        long application = awx.application("Portal", clientId, "organization_id", organization);
        awx.application("Strange", AwxValue.next(40), "authorization_grant_type", "magic");
        awx.token(personal, "user_id", alice, "description", "laptop");
        awx.token(reading, "user_id", alice, "scope", "read");
        awx.token(ofInactive, "user_id", inactive);
        awx.token(expired, "user_id", alice, "expires", in(Duration.ofMinutes(-1)));
        Object[] ofAlice = {"user_id", alice, "application_id", application, "scope", "read write"};
        awx.refreshToken(refresh, awx.token(ofApplication, ofAlice));
        awx.refreshToken(revokedRefresh, awx.token(AwxValue.next(30), ofAlice), "revoked", in(Duration.ZERO));
        Object[] ended = {"user_id", alice, "application_id", application, "expires", in(Duration.ofHours(-1))};
        awx.refreshToken(refreshOfExpired, awx.token(AwxValue.next(30), ended));
        awx.refreshToken(oldRefresh, awx.token(AwxValue.next(30), ended), "created", in(Duration.ofDays(-40)));
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() {
        assertThat(foundAfterDryRun).contains("\"count\":0");
        assertThat(dryRun.get(0)).endsWith("dry run: nothing is written");
        assertThat(dryRun.subList(1, dryRun.size() - 1).stream().map(line -> line.replace("would be moved", "moved")))
                .isEqualTo(report.subList(1, report.size() - 1));
    }

    @Test
    void peopleSignInWithTheirOldPasswords() {
        JsonObject alice = Json.result(basic("alice", PASSWORD).get("/api/v2/me/"), 0);
        assertThat(alice.getString("first_name")).isEqualTo("Alice");
        assertThat(alice.getString("email")).isEqualTo("alice@example.org");
        assertThat(alice.isNull("last_login")).isFalse();
        assertThat(basic("alice", PASSWORD).get("/api/v2/me/").status()).as("with the new hash").isEqualTo(200);
        assertThat(basic("alice", PASSWORD + "x").get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(basic("inactive", PASSWORD).get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(basic("ldap", "!unusable").get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(basic("ldap", "").get("/api/v2/me/").status()).isEqualTo(401);
    }

    @Test
    void theyAreWhatTheyWere() {
        assertThat(user("chief").getBoolean("is_superuser")).isTrue();
        assertThat(user("auditor").getBoolean("is_system_auditor")).isTrue();
        assertThat(user("alice").getBoolean("is_superuser")).isFalse();
        assertThat(user("alice").getString("created")).isLessThan("2026-11");
        assertThat(user("ldap").getString("ldap_dn")).isEqualTo("uid=ldap,dc=example");
        assertThat(user("ldap").getString("external_account")).isEqualTo("ldap");
        assertThat(Json.ids(Person.root().http().get(user("alice").getString("url") + "applications/")))
                .as("no default application").isEmpty();
    }

    @Test
    void oldTokensWorkWithinTheirScope() {
        assertThat(Json.result(bearer(personal).get("/api/v2/me/"), 0).getString("username"))
                .isEqualTo(run + "-alice");
        assertThat(bearer(ofApplication).get("/api/v2/me/").status()).isEqualTo(200);
        assertThat(bearer(reading).get("/api/v2/me/").status()).isEqualTo(200);
        assertThat(bearer(reading).post("/api/v2/tokens/", "{}").status()).isEqualTo(403);
        for (String dead : List.of(expired, ofInactive, refresh, AwxValue.next(30), personal.substring(1),
                personal.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(bearer(dead).get("/api/v2/me/").status()).isEqualTo(401);
        }
        JsonObject token = Json.result(bearer(personal).get("/api/v2/tokens/?description=laptop"), 0);
        assertThat(token.getString("expires")).as("a thousand years").isGreaterThan("3000");
        assertThat(token.getString("token")).doesNotContain(personal);
    }

    @Test
    void oldRefreshTokensRefreshWithTheOldClientAndSecret() {
        assertThat(refreshed(refresh, "wrong").status()).isEqualTo(401);
        JsonObject pair = Json.ok(refreshed(refresh, AwxDatabase.CLIENT_SECRET));
        assertThat(pair.getString("scope")).isEqualTo("read write");
        assertThat(bearer(pair.getString("access_token")).get("/api/v2/me/").status()).isEqualTo(200);
        assertThat(bearer(ofApplication).get("/api/v2/me/").status()).as("replaced").isEqualTo(401);
        Json.ok(refreshed(pair.getString("refresh_token"), AwxDatabase.CLIENT_SECRET));
        Json.ok(refreshed(refreshOfExpired, AwxDatabase.CLIENT_SECRET));
        for (String dead : List.of(oldRefresh, revokedRefresh, AwxValue.next(30))) {
            Answer refused = refreshed(dead, AwxDatabase.CLIENT_SECRET);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().getString("error")).isEqualTo("invalid_grant");
        }
    }

    @Test
    void membershipsAndRolesOfTeamsHold() {
        HttpProbe alice = basic("alice", PASSWORD);
        JsonObject home = Json.result(alice.get("/api/v2/organizations/"), 0);
        assertThat(home.getString("name")).isEqualTo(run + " org");
        assertThat(Json.results(alice.get(home.getString("url") + "admins/")))
                .extracting(user -> user.getString("username")).containsExactly(run + "-alice");
        assertThat(Json.results(alice.get(home.getString("url") + "users/")))
                .extracting(user -> user.getString("username")).contains(run + "-ldap");
        assertThat(Json.results(alice.get("/api/v2/applications/"))).extracting(a -> a.getString("client_id"))
                .containsExactly(clientId);
        assertThat(ImportCommand.counts(report, "memberships")).startsWith("memberships: 3 moved");
        assertThat(ImportCommand.counts(report, "roles of teams")).startsWith("roles of teams: 1 moved");
    }

    @Test
    void theReportSaysWhatWasNotMovedAndWhy() {
        assertThat(report).contains("users: 5 moved, 0 here already, 1 not moved",
                "  not moved, the name is not allowed here: " + run + " with space",
                "  superusers: " + run + "-chief", "organizations: 1 moved, 0 here already, 0 not moved",
                "applications: 1 moved, 0 here already, 1 not moved",
                "  not moved, its grant type is unknown here: Strange",
                "tokens: 6 moved, 0 here already, 2 not moved")
                .anyMatch(line -> line.startsWith("  not moved, roles on what only AWX has: execute_role"))
                .anyMatch(line -> line.startsWith("  not moved, expired: #"))
                .anyMatch(line -> line.startsWith("  without a password, because another system knows them"));
        assertThat(String.join("\n", report)).doesNotContain(personal, refresh, AwxDatabase.CLIENT_SECRET, PASSWORD);
    }

    @Test
    void everyObjectHasAnEntryWithoutActor() {
        JsonObject alice = user("alice");
        JsonObject entry = Json.result(Person.root().http().get(alice.getString("url")
                + "activity_stream/?operation=create&order_by=id"), 0);
        assertThat(entry.getString("object1")).isEqualTo("user");
        assertThat(entry.getJsonObject("summary_fields").containsKey("actor")).isFalse();
    }

    private Answer refreshed(String token, String secret) {
        return TestServer.shared().http().asBasic(clientId, secret).form("/api/o/token/",
                Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private JsonObject user(String name) {
        return Json.result(Person.root().http().get("/api/v2/users/?username=" + run + "-" + name), 0);
    }

    private HttpProbe basic(String name, String password) {
        return TestServer.shared().http().asBasic(run + "-" + name, password);
    }

    private static HttpProbe bearer(String token) {
        return TestServer.shared().http().asBearer(token);
    }
}
