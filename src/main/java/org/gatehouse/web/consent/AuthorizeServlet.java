package org.gatehouse.web.consent;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatehouse.domain.session.LivingSession;
import org.gatehouse.domain.session.Session;
import org.gatehouse.domain.session.SessionService;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.authorize.AuthorizationFlow;
import org.gatehouse.oauth.authorize.AuthorizationRefusedException;
import org.gatehouse.oauth.authorize.AuthorizationRequest;
import org.gatehouse.oauth.authorize.AuthorizationRequests;
import org.gatehouse.oauth.authorize.NextStep;
import org.gatehouse.oauth.authorize.UntrustedRequestException;
import org.gatehouse.security.authentication.CsrfCheck;
import org.gatehouse.security.authentication.CsrfToken;
import org.gatehouse.security.authentication.CurrentCaller;
import org.gatehouse.security.authentication.SessionCookie;
import org.gatehouse.web.page.FormInput;
import org.gatehouse.web.page.PageException;
import org.gatehouse.web.page.PageServlet;

/** {@code /api/o/authorize/}: an authorization request by GET or POST, and the user's answer by POST. */
@WebServlet({AuthorizeServlet.PATH, "/api/o/authorize"})
public class AuthorizeServlet extends PageServlet {

    static final String PATH = "/api/o/authorize/";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuthorizationRequests requests;
    @Inject
    private transient AuthorizationFlow flow;
    @Inject
    private transient SessionService sessions;
    @Inject
    private transient SessionCookie cookie;
    @Inject
    private transient CsrfToken csrf;
    @Inject
    private transient CsrfCheck check;
    @Inject
    private transient CurrentCaller current;
    @Inject
    private transient ConsentPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, FormInput.lenientQuery(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters sent = FormInput.lenientBody(request);
        Decision decision = Decision.of(sent, request);
        String asGet = PATH + "?" + sent.encoded();
        if (!decision.isOne() && SignInUrl.fits(asGet)) { // the session's cookie comes along with it, not with a form
            redirect(response, asGet);
        } else if (!decision.isOne()) {
            answer(request, response, sent);
        } else if (!check.passes(request, sent.optional(CsrfToken.FIELD))) {
            throw new PageException(403, "Not understood", "This form was not sent by the page that you saw, or your "
                    + "browser keeps no cookies (CSRF verification failed). Go back to the application and try again.");
        } else {
            answer(request, response, decision.request(), decision);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Parameters sent)
            throws IOException {
        answer(request, response, sent, Decision.NONE);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Parameters sent, Decision decision)
            throws IOException {
        try {
            AuthorizationRequest asked = requests.read(sent);
            Optional<Session> session = cookie.of(request).flatMap(sessions::use).map(LivingSession::session);
            session.ifPresent(living -> current.actsFor(living.user()));
            NextStep step = flow.next(asked, session);
            if (step != NextStep.SIGN_IN && decision.isNo()) { // also if he has just said yes elsewhere
                Onward.send(flow.deny(asked), response);
                return;
            }
            switch (step) {
                case SIGN_IN -> signIn(response, sent, asked, session);
                case ASK -> decide(request, response, new Asking(sent, asked, session.get()), decision);
                case GRANT -> Onward.send(flow.grant(asked, session.get()), response);
            }
        } catch (AuthorizationRefusedException refused) {
            Onward.send(flow.refuse(refused), response);
        } catch (UntrustedRequestException doubtful) {
            throw new PageException(400, "This link does not work", doubtful.getMessage());
        }
    }

    private void decide(HttpServletRequest request, HttpServletResponse response, Asking asking, Decision decision)
            throws IOException {
        if (!decision.isOne()) {
            pages.of(asking, csrf.ensure(request, response)).send(response);
        } else {
            Onward.send(flow.allow(asking.request(), asking.session()), response);
        }
    }

    private void signIn(HttpServletResponse response, Parameters sent, AuthorizationRequest asked,
            Optional<Session> session) throws IOException {
        Optional<String> name = asked.interaction().loginHint().or(() -> session.map(old -> old.user().username()));
        Optional<String> login = SignInUrl.of(sent, name);
        if (login.isPresent()) {
            redirect(response, login.get());
        } else {
            Onward.send(flow.tooLong(asked), response);
        }
    }
}
