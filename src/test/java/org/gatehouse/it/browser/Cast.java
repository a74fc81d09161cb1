package org.gatehouse.it.browser;

import jakarta.json.JsonObject;
import java.util.Map;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.CodeClient;
import org.gatehouse.it.fixture.Device;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.TestServer;

/**
 * Who and what the scenes show, under names that look well in a picture.
 *
 * @param person who signs in
 * @param reports an application like most
 * @param longNamed an application with a name that hardly fits
 * @param television an application that runs on devices
 */
record Cast(Person person, CodeClient reports, CodeClient longNamed, Application television) {

    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitänswitwenverein, Department of the "
            + "Extraordinarily-Long-Names-That-Nobody-Has-Ever-Cut-Short and of Further Matters";
    private static final String PASSWORD = "a good: password";
    private static Cast shared;

    /** The same for all tests of this JVM. */
    static synchronized Cast shared() {
        if (shared == null) {
            shared = new Cast(adaLovelace(), client("Weekly Reports"), client(LONG), onDevices());
        }
        return shared;
    }

    private static CodeClient client(String name) {
        return CodeClient.create(name, "confidential", "https://reports.example.org/callback", """
                , "client_uri": "https://reports.example.org/", "policy_uri": "https://reports.example.org/privacy",
                "tos_uri": "https://reports.example.org/terms",
                "post_logout_redirect_uris": ["https://reports.example.org/"]""");
    }

    private static Application onDevices() {
        Application made = Device.application("confidential");
        Json.ok(Person.root().http().patch(made.url(), "{\"name\": \"Television\"}"));
        return made;
    }

    private static Person adaLovelace() {
        String username = "ada.lovelace";
        JsonObject made = Json.created(Person.root().http().post("/api/v2/users/",
                "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, PASSWORD)));
        return new Person(made.getInt("id"), username, PASSWORD,
                TestServer.shared().http().asBasic(username, PASSWORD));
    }

    /** Signs in at whatever page asks for it. */
    void signIn(Chromium browser) {
        browser.signIn(person.username(), person.password());
    }

    /** A device that waits. */
    Device device() {
        return Device.of(television, Map.of("scope", "openid profile read:tokens"));
    }
}
