package org.gatehouse.web.logout;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.oidc.LogoutRequest;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Template;
import org.gatehouse.web.page.ContentPolicy;
import org.gatehouse.web.page.Page;

/** The question whether to sign out, and what follows. */
final class LogoutPages {

    private static final Template ASK = Template.beside(LogoutPages.class, "ask.html");
    private static final Template DONE = Template.beside(LogoutPages.class, "done.html");
    private static final Template FAULT = Template.of("<p id=\"error\" class=\"error\" role=\"alert\">{{message}} "
            + "You will not be sent back there.</p>\n");
    private static final Template HIDDEN = Template
            .of("<input type=\"hidden\" name=\"{{name}}\" value=\"{{value}}\">\n");
    private static final Template CONTINUE = Template
            .of("<p><a id=\"continue\" class=\"button\" href=\"{{target}}\">Back to the application</a></p>\n");
    private static final Template FRAME = Template
            .of("<iframe class=\"unseen\" src=\"{{address}}\" title=\"Signing out "
                    + "of an application\" aria-hidden=\"true\" tabindex=\"-1\" referrerpolicy=\"no-referrer\"></iframe>\n");
    /** How long the frames have before the browser goes on, in seconds. */
    private static final int PAUSE = 3;

    private LogoutPages() {
    }

    /** Asks; with what is wrong, if something is, and then the answer leads nowhere. */
    static void ask(String csrf, LogoutRequest wanted, Parameters sent, HttpServletResponse response)
            throws IOException {
        wanted.target().ifPresent(target -> ContentPolicy.STRICT.leadingTo(target).apply(response));
        Html repeated = wanted.target().isEmpty() ? Html.NOTHING
                : Html.all(Stream.of("post_logout_redirect_uri", "state")
                        .flatMap(name -> sent.optional(name).map(value -> hidden(name, value)).stream()).toList())
                        .and(hidden("client_id", wanted.clientId().orElse("")));
        Html fault = wanted.fault().map(message -> FAULT.fill(Map.of("message", message))).orElse(Html.NOTHING);
        new Page(wanted.fault().isPresent() ? 400 : 200, "Sign out",
                ASK.fill(Map.of("fault", fault, "csrf", csrf, "fields", repeated))).send(response);
    }

    static void loggedOut(List<String> frames, Optional<String> target, HttpServletResponse response)
            throws IOException {
        if (!frames.isEmpty()) {
            String sources = frames.stream().map(LogoutPages::origin).distinct().collect(Collectors.joining(" "));
            response.setHeader("Content-Security-Policy",
                    response.getHeader("Content-Security-Policy") + "; frame-src " + sources);
            target.ifPresent(uri -> response.setHeader("Refresh", PAUSE + "; url=" + uri));
        }
        Html embedded = Html.all(frames.stream().map(address -> FRAME.fill(Map.of("address", address))).toList());
        new Page(200, "Signed out", DONE.fill(Map.of("frames", embedded, "onward",
                target.map(uri -> CONTINUE.fill(Map.of("target", uri))).orElse(Html.NOTHING)))).send(response);
    }

    private static Html hidden(String name, String value) {
        return HIDDEN.fill(Map.of("name", name, "value", value));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
