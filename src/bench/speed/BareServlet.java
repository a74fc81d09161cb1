package org.gatehouse.bench;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The least that an application can do on a server: answers with some bytes of JSON. */
@WebServlet("/*")
public class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final byte[] BODY = "{\"ha\":false,\"version\":\"0\",\"active_node\":\"bare\"}"
            .getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(BODY.length);
        response.getOutputStream().write(BODY);
    }
}
