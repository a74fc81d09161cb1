package org.gatehouse.web.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.gatehouse.oauth.authorize.AuthorizationResponse;
import org.gatehouse.oauth.authorize.ResponseMode;
import org.gatehouse.platform.html.Asset;
import org.gatehouse.platform.html.Template;
import org.gatehouse.web.page.ContentPolicy;
import org.gatehouse.web.page.Page;

/** Sends the browser back to the application, by a redirect or by a form (OAuth 2.0 Form Post Response Mode). */
final class Onward {

    private static final Template FORM = Template.beside(Onward.class, "onward.html");

    private Onward() {
    }

    static void send(AuthorizationResponse answer, HttpServletResponse response) throws IOException {
        if (answer.mode() == ResponseMode.FORM_POST) {
            ContentPolicy.STRICT.leadingTo(answer.target()).withScripts().apply(response);
            new Page(200, "Back to the application", FORM.fill(Map.of("target", answer.target(), "fields",
                    HiddenFields.of(answer.parameters()), "script", Asset.ONWARD.href()))).send(response);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", answer.location());
        }
    }
}
