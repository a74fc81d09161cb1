package org.gatehouse.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.gatehouse.it.fixture.Browser;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.fixture.Unique;
import org.gatehouse.it.harness.CommandLine;
import org.gatehouse.it.harness.CommandLine.Ended;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The commands that let somebody in who has no way to sign in. */
class UserCommandsIT {

    private static int statusOfMe(String username, String password) {
        return TestServer.shared().http().asBasic(username, password).get("/api/v2/me/").status();
    }

    @Test
    void aLostPasswordIsReplaced() {
        Person user = Person.superuser();
        Ended changed = CommandLine.shared().typing("tr\u00e8s secret \u2603\n").run("changepassword", user.username());
        assertThat(changed.code()).as(changed.complaints()).isZero();
        assertThat(changed.output())
                .isEqualToIgnoringNewLines("Password changed successfully for user '" + user.username() + "'");
        assertThat(statusOfMe(user.username(), user.password())).isEqualTo(401);
        assertThat(statusOfMe(user.username(), "tr\u00e8s secret \u2603")).isEqualTo(200);
        JsonObject entry = Json.result(Person.root().http().get(user.url() + "activity_stream/?order_by=-id"), 0);
        assertThat(entry.getString("operation")).isEqualTo("update");
        assertThat(entry.getJsonObject("changes").keySet()).containsExactly("password");

        Ended again = CommandLine.shared().with("GATEHOUSE_COMMAND_PASSWORD", "another one").run("changepassword",
                user.username());
        assertThat(again.code()).isZero();
        assertThat(statusOfMe(user.username(), "another one")).isEqualTo(200);
    }

    @Test
    void aPasswordThatIsNoneChangesNothing() {
        Person user = Person.stranger();
        Ended none = CommandLine.shared().run("changepassword", user.username());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.complaints()).contains("GATEHOUSE_COMMAND_PASSWORD");
        assertThat(CommandLine.shared().typing("\n").run("changepassword", user.username()).complaints())
                .contains("Blank passwords aren't allowed.");
        assertThat(CommandLine.shared().typing("x".repeat(129)).run("changepassword", user.username()).code())
                .isEqualTo(1);
        Ended nobody = CommandLine.shared().typing("x\n").run("changepassword", "nobody");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.complaints()).contains("user 'nobody' does not exist");
        assertThat(CommandLine.shared().run("changepassword").code()).isEqualTo(2);
        assertThat(statusOfMe(user.username(), user.password())).isEqualTo(200);
    }

    @Test
    void aSuperuserIsMade() {
        String name = Unique.name("root");
        CommandLine line = CommandLine.shared().typing("his own\n");
        Ended made = line.run("createsuperuser", "--username", name, "--email", "r@example.org");
        assertThat(made.code()).as(made.complaints()).isZero();
        JsonObject me = Json.result(TestServer.shared().http().asBasic(name, "his own").get("/api/v2/me/"), 0);
        assertThat(me.getBoolean("is_superuser")).isTrue();
        assertThat(me.getString("email")).isEqualTo("r@example.org");

        Ended taken = line.run("createsuperuser", "--username", name);
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.complaints()).contains("A user with that username already exists.");
        assertThat(line.run("createsuperuser", "--username", "no blanks").complaints()).contains("valid username");
        assertThat(line.run("createsuperuser", "--username", "x", "--email", "none").complaints())
                .contains("valid email");
        assertThat(line.run("createsuperuser").code()).isEqualTo(2);
    }

    @Test
    void sessionsEndAndTokensLiveOn() {
        Person user = Person.stranger();
        Browser first = Browser.of(user);
        Browser second = Browser.of(user);
        Browser other = Browser.of(Person.stranger());
        Ended ended = CommandLine.shared().run("expire_sessions", "--user", user.username());
        assertThat(ended.code()).as(ended.complaints()).isZero();
        assertThat(ended.output()).isEqualToIgnoringNewLines("Sessions ended: 2");
        assertThat(first.get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(second.get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(other.get("/api/v2/me/").status()).isEqualTo(200);
        assertThat(user.http().get("/api/v2/me/").status()).isEqualTo(200);

        Browser third = Browser.of(user);
        CommandLine.shared().typing("new\n").run("changepassword", user.username());
        assertThat(third.get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(CommandLine.shared().run("expire_sessions").code()).isZero();
        assertThat(other.get("/api/v2/me/").status()).isEqualTo(401);
        assertThat(CommandLine.shared().run("expire_sessions", "--user", "nobody").code()).isEqualTo(1);
    }
}
