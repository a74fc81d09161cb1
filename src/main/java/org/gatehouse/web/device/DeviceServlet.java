package org.gatehouse.web.device;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gatehouse.domain.device.DeviceRequest;
import org.gatehouse.domain.token.TokenEligibility;
import org.gatehouse.domain.device.UserCode;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CsrfCheck;
import org.gatehouse.security.authentication.CsrfToken;
import org.gatehouse.security.authentication.SessionAuthentication;
import org.gatehouse.security.authentication.TooManyGuessesException;
import org.gatehouse.web.page.FormInput;
import org.gatehouse.web.page.PageServlet;

/** {@code /device/}: asks for a code, shows what it would permit, and takes the decision (RFC 8628 §3.3). */
@WebServlet({"/device/", "/device"})
public class DeviceServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "user_code";
    private static final String UNKNOWN = "No device waits with this code. Perhaps it was mistyped, or its time is over.";

    @Inject
    private transient SessionAuthentication sessions;
    @Inject
    private transient DeviceDesk desk;
    @Inject
    private transient TokenEligibility eligibility;
    @Inject
    private transient CsrfToken csrf;
    @Inject
    private transient CsrfCheck check;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> code = FormInput.query(request).optional(CODE);
        Optional<Caller> caller = sessions.caller(request);
        if (caller.isEmpty()) {
            signIn(response, code);
            return;
        }
        requireEligible(caller.get());
        pages(caller.get(), request, response).code(code.flatMap(UserCode::of).map(UserCode::shown).orElse(""))
                .send(response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters form = FormInput.body(request);
        Optional<Caller> caller = sessions.caller(request);
        if (caller.isEmpty()) {
            signIn(response, form.optional(CODE));
            return;
        }
        requireEligible(caller.get());
        String typed = form.optional(CODE).orElse("");
        DevicePages pages = pages(caller.get(), request, response);
        if (!check.passes(request, form.optional(CsrfToken.FIELD))) {
            pages.again(403, typed, "This form was not sent by the page that you saw, or your browser keeps no cookies "
                    + "(CSRF verification failed). Try again.").send(response);
            return;
        }
        try {
            answer(caller.get(), form, pages, response);
        } catch (TooManyGuessesException tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.retryAfter().toSeconds()));
            pages.again(429, "", "Too many wrong codes. Try again in " + tooMany.inWords() + ".").send(response);
        }
    }

    private void answer(Caller caller, Parameters form, DevicePages pages, HttpServletResponse response)
            throws IOException {
        String typed = form.optional(CODE).orElse("");
        boolean allowed = form.optional("allow").isPresent();
        boolean decided = allowed || form.optional("deny").isPresent();
        Optional<DeviceRequest> device = desk.waiting(caller, typed);
        if (device.isEmpty() || decided && !desk.decide(caller, typed, allowed)) {
            pages.again(400, typed, UNKNOWN).send(response);
        } else if (decided) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", allowed ? DeviceResultServlet.ALLOWED : DeviceResultServlet.DENIED);
        } else {
            pages.confirm(device.get(), UserCode.of(typed).orElseThrow()).send(response);
        }
    }

    /** Whoever could let no device in hears it before he types anything. */
    private void requireEligible(Caller caller) {
        caller.user().flatMap(eligibility::refusal).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private DevicePages pages(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        return new DevicePages(csrf.ensure(request, response), caller.getName());
    }

    private static void signIn(HttpServletResponse response, Optional<String> code) {
        String query = code.flatMap(UserCode::of).map(found -> "?" + CODE + "=" + found.shown()).orElse("");
        redirect(response, "/api/login/?next=" + URLEncoder.encode("/device/" + query, StandardCharsets.UTF_8));
    }
}
