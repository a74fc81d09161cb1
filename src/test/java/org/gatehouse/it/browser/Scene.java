package org.gatehouse.it.browser;

import jakarta.json.JsonString;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.harness.TestServer;

/** A page in a state in which people may meet it. */
enum Scene {
    LOGIN((browser, cast) -> browser.open("/api/login/").the("username")),
    LOGIN_FOR_APPLICATION((browser, cast) -> browser.open(cast.reports().url()).the("username")),
    LOGIN_FAILED((browser, cast) -> browser.open(cast.reports().url()).signIn("ada.lovelace", "wrong").the("error")),
    CONSENT((browser, cast) -> {
        cast.signIn(browser.open(cast.reports().url("scope", "openid profile email read offline_access")));
        browser.the("consent-allow");
    }),
    CONSENT_MUCH((browser, cast) -> {
        cast.signIn(browser.open(cast.longNamed().url("scope", allScopes(), "claims", """
                {"userinfo": {"birthdate": null, "phone_number_verified": null, "https://example.org/x": null}}""")));
        browser.the("consent-allow");
    }),
    FORM_POST((browser, cast) -> {
        browser.scripts(false).open(cast.reports().url("response_mode", "form_post", "prompt", "none"))
                .the("continue");
        browser.scripts(true);
    }),
    DEVICE_CODE((browser, cast) -> cast.signIn(browser.open("/device/"))),
    DEVICE_CODE_WRONG((browser, cast) -> {
        DEVICE_CODE.show(browser, cast);
        browser.type("user_code", "BCDF-GHJK").click("device-submit").the("error");
    }),
    DEVICE_CONFIRM((browser, cast) -> {
        cast.signIn(browser.open("/device/"));
        browser.type("user_code", cast.device().userCode()).click("device-submit").the("device-allow");
    }),
    DEVICE_ALLOWED((browser, cast) -> browser.open("/device/allowed/").the("device-result")),
    LOGOUT((browser, cast) -> {
        cast.signIn(browser.open("/device/"));
        browser.the("user_code");
        browser.open("/logout/").the("logout-confirm");
    }),
    LOGOUT_FAULT((browser, cast) -> {
        cast.signIn(browser.open("/device/"));
        browser.the("user_code");
        browser.open("/logout/?client_id=" + cast.reports().id() + "&post_logout_redirect_uri=https://a.example/")
                .the("error");
    }),
    LOGGED_OUT((browser, cast) -> browser.open("/logout/").the("logged-out")),
    ERROR((browser, cast) -> browser.open(cast.reports().url("redirect_uri", "https://a.example/")).the("error"));

    private final BiConsumer<Chromium, Cast> way;

    Scene(BiConsumer<Chromium, Cast> way) {
        this.way = way;
    }

    /** Leads a fresh browser there. */
    void show(Chromium browser, Cast cast) {
        way.accept(browser, cast);
    }

    /** The name of its pictures. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String allScopes() {
        return Json.ok(TestServer.shared().http().get("/.well-known/openid-configuration"))
                .getJsonArray("scopes_supported").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString).reduce((one, other) -> one + " " + other).orElseThrow();
    }
}
