package org.gatehouse.web.logout;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.session.LivingSession;
import org.gatehouse.domain.session.Session;
import org.gatehouse.domain.session.SessionService;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.oidc.FrontChannel;
import org.gatehouse.oauth.oidc.LogoutRequest;
import org.gatehouse.oauth.oidc.LogoutRequests;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.security.authentication.CsrfCheck;
import org.gatehouse.security.authentication.CsrfToken;
import org.gatehouse.security.authentication.SessionCookie;
import org.gatehouse.web.page.FormInput;
import org.gatehouse.web.page.Page;
import org.gatehouse.web.page.PageException;
import org.gatehouse.web.page.PageServlet;

/** Ends the session of the browser, at once or after asking (OpenID Connect RP-Initiated Logout §2). */
@WebServlet({"/api/o/logout/", "/api/o/logout", "/logout/", "/logout"})
public class EndSessionServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDPOINT = "/api/o/logout";
    /** Servers take requests of 8 KiB, headers and cookies included. */
    private static final int LONGEST_QUERY = 6500;

    @Inject
    private transient LogoutRequests requests;
    @Inject
    private transient FrontChannel frontChannel;
    @Inject
    private transient SignOut signOut;
    @Inject
    private transient SessionService sessions;
    @Inject
    private transient SessionCookie cookie;
    @Inject
    private transient CsrfToken csrf;
    @Inject
    private transient CsrfCheck check;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters sent = FormInput.query(request);
        LogoutRequest wanted = requests.of(sent);
        Optional<Session> session = cookie.of(request).flatMap(sessions::use).map(LivingSession::session);
        if (session.filter(wanted::isCertainlyAbout).isPresent()) {
            end(request, response, wanted);
        } else if (session.isEmpty() && wanted.fault().isEmpty()) {
            Optional<String> target = wanted.target().filter(uri -> wanted.isProven());
            leave(response, List.of(), target);
        } else {
            ask(request, response, wanted, sent);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters form = FormInput.body(request);
        if (request.getServletPath().startsWith(ENDPOINT)) {
            // from another site the cookie does not come along; with the GET that follows it does
            if (form.encoded().length() > LONGEST_QUERY) {
                throw new PageException(413, "Not signed out", "The request of the application is too long.");
            }
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ENDPOINT + "/?" + form.encoded());
        } else if (check.passes(request, form.optional(CsrfToken.FIELD))) {
            end(request, response, requests.of(form));
        } else {
            Page.error(403, "Not signed out",
                    "This form was not sent by the page that you saw, or your browser keeps no "
                            + "cookies (CSRF verification failed). Try again.")
                    .send(response);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, LogoutRequest wanted, Parameters sent)
            throws IOException {
        LogoutPages.ask(csrf.ensure(request, response), wanted, sent, response);
    }

    private void end(HttpServletRequest request, HttpServletResponse response, LogoutRequest wanted)
            throws IOException {
        Optional<Secret> secret = cookie.of(request);
        List<String> frames = secret.flatMap(sessions::use).map(LivingSession::session).map(frontChannel::addresses)
                .orElse(List.of());
        secret.ifPresent(signOut::end);
        cookie.clear(response);
        leave(response, frames, wanted.target());
    }

    private static void leave(HttpServletResponse response, List<String> frames, Optional<String> target)
            throws IOException {
        if (frames.isEmpty() && target.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target.get());
        } else {
            LogoutPages.loggedOut(frames, target, response);
        }
    }
}
