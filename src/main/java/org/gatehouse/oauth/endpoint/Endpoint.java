package org.gatehouse.oauth.endpoint;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.gatehouse.platform.exchange.Exchange;

/**
 * An address below {@code /api/o/} or {@code /.well-known/} that clients call. Plain servlets, because clients that
 * introspect and act for themselves come all the time, and half of what they cost would be dispatching.
 */
abstract class Endpoint extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String OPTIONS = "OPTIONS";
    private static final String HEAD = "HEAD";

    private final String route;
    private final List<String> methods;
    @Inject
    private transient CrossOrigin crossOrigin;

    /**
     * An endpoint.
     *
     * @param route what its address is called where requests are counted
     * @param methods those that {@link #answer} is asked for; whoever answers GET answers HEAD
     */
    Endpoint(String route, String... methods) {
        this.route = route;
        this.methods = List.of(methods);
    }

    /** The answer to a request of one of the methods; whatever is thrown becomes a refusal. */
    abstract OAuthAnswer answer(HttpServletRequest request) throws IOException;

    /** Whether scripts of clients' own pages may read the answers. */
    boolean isOpenToScripts() {
        return true;
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.current().takes(route);
        String origin = null;
        OAuthAnswer answer;
        try {
            origin = isOpenToScripts() ? crossOrigin.permitted(request) : null; // first: what is done must be told
            answer = answerByMethod(request);
        } catch (IOException | RuntimeException failure) {
            answer = Refusals.of(failure);
        }
        if (isOpenToScripts()) {
            CrossOrigin.permit(origin, request, response);
        }
        answer.send(response, !request.getMethod().equals(HEAD));
    }

    private OAuthAnswer answerByMethod(HttpServletRequest request) throws IOException {
        String method = request.getMethod();
        if (methods.contains(method.equals(HEAD) ? "GET" : method)) {
            return answer(request);
        }
        String allowed = String.join(", ", methods) + (methods.contains("GET") ? ", HEAD, OPTIONS" : ", OPTIONS");
        if (!method.equals(OPTIONS)) {
            return Refusals.methodNotAllowed().with("Allow", allowed);
        }
        return isOpenToScripts() && CrossOrigin.isPreflight(request) ? OAuthAnswer.empty(204)
                : OAuthAnswer.empty(200).with("Allow", allowed);
    }

    /** All {@code Authorization} headers of a request; there should be one at the most. */
    static List<String> authorization(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Authorization"));
    }
}
