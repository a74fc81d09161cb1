package org.gatehouse.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gatehouse.platform.html.Html;
import org.gatehouse.platform.html.Asset;
import org.gatehouse.platform.html.Template;

/**
 * A page with one thing to do or to read.
 *
 * @param status HTTP status
 * @param title what the browser calls it
 * @param content between the frame's head and foot
 */
public record Page(int status, String title, Html content) {

    private static final Template FRAME = Template.beside(Page.class, "page.html");
    private static final Template ERROR = Template.beside(Page.class, "error.html");

    /** A page that says what is wrong. */
    public static Page error(int status, String title, String message) {
        return new Page(status, title, ERROR.fill(Map.of("title", title, "message", message)));
    }

    /** The whole document. */
    public String html() {
        return FRAME.fill(Map.of("title", title, "stylesheet", Asset.STYLESHEET.href(), "icon", Asset.ICON.href(),
                "content", content)).toString();
    }

    /** Answers with this page. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.getOutputStream().write(html().getBytes(StandardCharsets.UTF_8));
    }
}
