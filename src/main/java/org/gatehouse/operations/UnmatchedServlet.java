package org.gatehouse.operations;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gatehouse.platform.json.Json;

/** Answers what no door answers, and what the container refuses, as JSON that tells nothing about the inside. */
public class UnmatchedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals("/") && request.getDispatcherType() != DispatcherType.ERROR) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/api/");
            return;
        }
        if (request.getRequestURI().equals("/api") && READING.contains(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", "/api/");
            return;
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer refused ? refused
                : HttpServletResponse.SC_NOT_FOUND;
        if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) { // how servlets refuse methods they have never heard of
            status = HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) { // all servlets of ours only answer
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
        }
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Json.createObjectBuilder().add("detail", detail(status)).build().toString());
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "The requested resource could not be found.";
            case 405 -> "The method is not allowed here.";
            default -> status >= 500 ? "A server error has occurred." : "The request can't be understood.";
        };
    }
}
