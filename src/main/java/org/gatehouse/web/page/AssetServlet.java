package org.gatehouse.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatehouse.platform.html.Asset;

/** {@code GET /assets/…}: stylesheet, icon and scripts, to be kept for a year under the URL that names their content. */
@WebServlet(Asset.PATH + "*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Asset> asset = Asset.at(request.getRequestURI());
        if (asset.isPresent()) {
            send(asset.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + asset.version() + "\"";
        boolean lasting = ("v=" + asset.version()).equals(request.getQueryString());
        response.setHeader("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "public, max-age=86400");
        response.setHeader("ETag", tag);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] content = asset.content();
        response.setContentType(asset.contentType());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
