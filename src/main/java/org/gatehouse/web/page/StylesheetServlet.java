package org.gatehouse.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatehouse.platform.html.Stylesheet;

/** {@code GET /assets/gatehouse.css}: the stylesheet, to be kept for a year under the URL that names its content. */
@WebServlet(Stylesheet.PATH)
public class StylesheetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = "\"" + Stylesheet.version() + "\"";
        boolean lasting = ("v=" + Stylesheet.version()).equals(request.getQueryString());
        response.setHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "public, max-age=86400");
        response.setHeader("ETag", tag);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] content = Stylesheet.content();
        response.setContentType("text/css; charset=UTF-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
