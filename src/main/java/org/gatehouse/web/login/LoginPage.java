package org.gatehouse.web.login;

import java.util.Map;
import java.util.Optional;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Template;
import org.gatehouse.web.page.Page;

/**
 * The form that asks for name and password.
 *
 * @param csrf what the form repeats of the cookie
 * @param next where the login leads, as it was asked for
 * @param username what was typed before, or is probably going to be
 * @param client the application that waits, if one does
 */
record LoginPage(String csrf, String next, String username, Optional<String> client) {

    private static final Template FORM = Template.beside(LoginPage.class, "login.html");
    private static final Template PURPOSE = Template.of("<p>to go on to <strong><bdi>{{client}}</bdi></strong></p>");
    private static final Html BEGIN = Template.of(" autofocus").fill(Map.of());
    private static final Template FAILURE = Template.beside(LoginPage.class, "failure.html");

    Page fresh() {
        return page(200, Html.NOTHING);
    }

    /** The form once more, and why. */
    Page again(int status, String message) {
        return page(status, FAILURE.fill(Map.of("message", message)));
    }

    private Page page(int status, Html error) {
        Html purpose = client.map(name -> PURPOSE.fill(Map.of("client", name))).orElse(Html.NOTHING);
        boolean known = !username.isEmpty();
        return new Page(status, "Sign in",
                FORM.fill(Map.of("error", error, "csrf", csrf, "next", next, "username", username, "purpose", purpose,
                        "begin_name", known ? Html.NOTHING : BEGIN, "begin_password", known ? BEGIN : Html.NOTHING)));
    }
}
