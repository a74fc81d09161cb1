package org.gatehouse.it.commands;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.CommandLine;
import org.gatehouse.it.harness.CommandLine.Ended;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.Test;

/** The commands that make and end tokens. */
class TokenCommandsIT {

    @Test
    @Awx(140)
    void aTokenIsMadeForAUserAndPrintedAlone() {
        Person user = Person.stranger();
        Ended made = CommandLine.shared().run("create_oauth2_token", "--user", user.username());
        assertThat(made.code()).as(made.complaints()).isZero();
        assertThat(made.complaints()).isEmpty();
        assertThat(made.output()).matches("gtp_[0-9A-Za-z]{33,}\\R");
        JsonObject me = Json.result(TestServer.shared().http().asBearer(made.output().strip()).get("/api/v2/me/"), 0);
        assertThat(me.getString("username")).isEqualTo(user.username());
        JsonObject token = Json.result(user.http().get("/api/v2/tokens/?order_by=-id"), 0);
        assertThat(token.getString("scope")).isEqualTo("write");
        JsonObject entry = Json.result(Person.root().http().get(token.getString("url") + "activity_stream/"), 0);
        assertThat(entry.getString("operation")).isEqualTo("create");
        assertThat(entry.getJsonObject("summary_fields").get("actor")).isIn(null, JsonValue.NULL);
    }

    @Test
    @Awx(140)
    void nobodyAndNobodyInParticularGetNoToken() {
        Ended unknown = CommandLine.shared().run("create_oauth2_token", "--user", "nobody at all");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.complaints()).isEqualToIgnoringNewLines("The user does not exist.");
        assertThat(unknown.output()).isEmpty();
        Ended missing = CommandLine.shared().run("create_oauth2_token");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.complaints()).startsWith("Username not supplied.");
    }
}
