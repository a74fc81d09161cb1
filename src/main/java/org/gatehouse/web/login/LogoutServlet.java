package org.gatehouse.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatehouse.web.logout.SignOut;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.security.authentication.SessionCookie;
import org.gatehouse.web.page.FormInput;
import org.gatehouse.web.page.PageServlet;

/** {@code /api/logout/}: ends the session. AWX: by GET too, without a token; worse than signing in again can't come. */
@WebServlet({"/api/logout/", "/api/logout"})
public class LogoutServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignOut sessions;
    @Inject
    private transient SessionCookie cookie;
    @Inject
    private transient Destination destination;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        end(request, response, FormInput.query(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        end(request, response, FormInput.isForm(request) ? FormInput.body(request) : FormInput.query(request));
    }

    private void end(HttpServletRequest request, HttpServletResponse response, Parameters sent) {
        cookie.of(request).ifPresent(sessions::end);
        cookie.clear(response);
        redirect(response, destination.of(request, sent).orElse("/api/"));
    }
}
