package org.gatehouse.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/**
 * What a browser may load and where it may send forms (Content Security Policy Level 3): by default our stylesheet and
 * icon, and forms to ourselves.
 *
 * @param forms where forms may lead beyond ourselves, a list of sources
 * @param images from where else pictures may come
 * @param scripts whether our own scripts run
 */
public record ContentPolicy(String forms, String images, boolean scripts) {

    /** Nothing beyond ourselves. */
    public static final ContentPolicy STRICT = new ContentPolicy("", "", false);

    /**
     * The same for a page whose form leads to an address elsewhere, directly or because a redirect follows. Browsers apply
     * {@code form-action} to each of these redirects, and the application may send them on to another host of its own, so
     * it must allow every host by TLS and, without TLS, the one that is named.
     */
    public ContentPolicy leadingTo(String address) {
        return new ContentPolicy(forms + " https:" + source(address), images, scripts);
    }

    /** The same with a picture from this address. */
    public ContentPolicy showing(String address) {
        return new ContentPolicy(forms, images + source(address), scripts);
    }

    /** The same with our own scripts. */
    public ContentPolicy withScripts() {
        return new ContentPolicy(forms, images, true);
    }

    /** Puts it into the answer, in place of any before. */
    public void apply(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'"
                + images + "; form-action 'self'" + forms + (scripts ? "; script-src 'self'" : "")
                + "; base-uri 'none'; frame-ancestors 'none'");
    }

    /** The origin; a policy can't name a host by an IPv6 address. */
    private static String source(String address) {
        URI uri = URI.create(address);
        String host = uri.getHost();
        if (host == null || host.startsWith("[")) {
            return " " + uri.getScheme() + ":";
        }
        return " " + uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
