package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.domain.session.IssuedSession;
import org.gatehouse.domain.session.SessionService;
import org.gatehouse.platform.crypto.Secret;

/** The cookie that carries a session: out of reach of scripts, and not sent along with what other sites post. */
@ApplicationScoped
public class SessionCookie {

    /** AWX's name of it. */
    public static final String NAME = "awx_sessionid";
    /** AWX: tells scripts of the page, which can't see the session, whether there is one. */
    private static final String FLAG = "userLoggedIn";
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9A-Za-z]{" + SessionService.SECRET_LENGTH + "}");

    @Inject
    private Cookies cookies;

    /** The secret that the browser sent; what can't be one is not looked up. */
    public Optional<Secret> of(HttpServletRequest request) {
        return Cookies.value(request, NAME).filter(value -> WELL_FORMED.matcher(value).matches()).map(Secret::of);
    }

    /** Hands the session to the browser, until that is closed; the server decides when the session ends. */
    public void set(HttpServletResponse response, IssuedSession issued) {
        cookies.set(response, NAME, issued.secret().reveal(), "HttpOnly");
        cookies.set(response, FLAG, "true");
        response.setHeader("X-API-Session-Cookie-Name", NAME);
        response.setHeader("Session-Timeout", Long.toString(issued.living().age().toSeconds()));
    }

    public void clear(HttpServletResponse response) {
        cookies.set(response, NAME, "", "HttpOnly", "Max-Age=0");
        cookies.set(response, FLAG, "false");
    }
}
