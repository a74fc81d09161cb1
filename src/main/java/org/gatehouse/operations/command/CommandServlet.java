package org.gatehouse.operations.command;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.operations.commandline.OperationsDoor;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.json.Json;

/**
 * {@code POST /operations/commands}: takes commands from this machine, from whoever holds the operator key.
 *
 * <p>For everybody else there is nothing here. A request that a proxy has passed on comes from elsewhere, whatever its
 * address says; a proxy on this machine that does not say what it is can't be told from a neighbour, so the key alone
 * has to be enough.
 */
public class CommandServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 64 * 1024;

    @Inject
    private transient OperatorKey key;
    @Inject
    private transient CommandExecution execution;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isLocal(request) || !OperationsDoor.PATH.equals(request.getRequestURI())) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "The requested resource could not be found.");
        } else if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "The method is not allowed here.");
        } else if (!holdsKey(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "This needs the operator key.");
        } else if (!isJson(request.getContentType())) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Only application/json is understood.");
        } else {
            execute(request, response);
        }
    }

    private void execute(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        Optional<ReceivedCommand> command = body.length > LARGEST ? Optional.empty() : ReceivedCommand.of(body);
        if (command.isEmpty()) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "This is no command.");
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        execution.run(command.get(), new AnswerLines(response.getWriter(), command.get().secrets()));
    }

    private boolean holdsKey(HttpServletRequest request) {
        String presented = request.getHeader(OperationsDoor.KEY_HEADER);
        return presented != null && key.is(Secret.of(presented));
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    private static boolean isLocal(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && Collections.list(request.getHeaderNames()).stream().noneMatch(CommandServlet::isOfProxy);
    }

    private static boolean isLoopback(String address) {
        try {
            return address != null && !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException strange) {
            return false;
        }
    }

    private static boolean isOfProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || name.equals("forwarded") || name.equals("via")
                || name.equals("x-real-ip");
    }

    private static void refuse(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(Json.createObjectBuilder().add("detail", detail).build().toString());
    }
}
