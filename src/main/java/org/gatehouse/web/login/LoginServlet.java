package org.gatehouse.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.domain.session.IssuedSession;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.authorize.Recognition;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.json.Json;
import org.gatehouse.security.authentication.CsrfCheck;
import org.gatehouse.security.authentication.CsrfToken;
import org.gatehouse.security.authentication.SessionCookie;
import org.gatehouse.security.authentication.TooManyGuessesException;
import org.gatehouse.web.page.ContentPolicy;
import org.gatehouse.web.page.FormInput;
import org.gatehouse.web.page.PageServlet;

/** {@code /api/login/}: the form by GET, a session by POST. */
@WebServlet({"/api/login/", "/api/login"})
public class LoginServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignIn door;
    @Inject
    private transient SessionCookie cookie;
    @Inject
    private transient CsrfToken csrf;
    @Inject
    private transient CsrfCheck check;
    @Inject
    private transient Destination destination;
    @Inject
    private transient WaitingRequest waitingRequest;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!takesHtml(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_ACCEPTABLE);
            response.setContentType("application/json");
            response.getWriter().write(Json.createObjectBuilder()
                    .add("detail", "Could not satisfy the request Accept header.").build().toString());
            return;
        }
        page(request, response, FormInput.query(request)).fresh().send(response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters form = FormInput.body(request);
        if (!check.passes(request, form.optional(CsrfToken.FIELD))) {
            page(request, response, form).again(403, "This form was not sent by the page that you saw, or your browser "
                    + "keeps no cookies (CSRF verification failed). Try again.").send(response);
            return;
        }
        try {
            String next = destination.of(request, form).orElse("/"); // refused, if at all, before anybody is signed in
            Optional<IssuedSession> issued = signIn(form, request, next);
            if (issued.isEmpty()) {
                page(request, response, form).again(401, "Wrong user name or password.").send(response);
                return;
            }
            cookie.set(response, issued.get());
            csrf.renew(response);
            redirect(response, next);
        } catch (TooManyGuessesException tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.retryAfter().toSeconds()));
            page(request, response, form)
                    .again(429, "Too many wrong passwords. Try again in " + tooMany.inWords() + ".").send(response);
        }
    }

    private Optional<IssuedSession> signIn(Parameters form, HttpServletRequest request, String next) {
        Optional<String> username = form.optional("username");
        Optional<Secret> password = form.optionalSecret("password");
        return username.isEmpty() || password.isEmpty() ? Optional.empty()
                : door.signIn(new SignIn.NamePassword(username.get(), password.get()), cookie.of(request),
                        waitingRequest.purpose(next));
    }

    private LoginPage page(HttpServletRequest request, HttpServletResponse response, Parameters sent) {
        String next = destination.of(request, sent).orElse("");
        Optional<Recognition.Recognised> waiting = waitingRequest.waiting(next);
        waiting.ifPresent(known -> ContentPolicy.STRICT.leadingTo(known.redirect().uri()).apply(response));
        return new LoginPage(csrf.ensure(request, response), next, sent.optional("username").orElse(""),
                waiting.map(known -> known.client().name()));
    }

    /** AWX: this page has no other form, so whoever wants JSON alone is refused. */
    private static boolean takesHtml(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || Arrays.stream(accept.split(",")).map(type -> type.split(";", 2)[0].strip())
                .anyMatch(type -> type.equals("*/*") || type.equals("text/*") || type.equalsIgnoreCase("text/html"));
    }
}
