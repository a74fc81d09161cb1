package org.gatehouse.web.consent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.authorize.RequestMark;

/** The way to the login page and back to the same request. */
final class SignInUrl {

    /** Servers take requests of 8 KiB, headers and cookies included. */
    private static final int LONGEST = 6500;
    private static final int LONGEST_NAME = 150;

    private SignInUrl() {
    }

    /**
     * The URL; empty if it would be too long.
     *
     * @param name as whom he probably wants to sign in
     */
    static Optional<String> of(Parameters sent, Optional<String> name) {
        String back = AuthorizeServlet.PATH + "?" + sent.without(RequestMark.OURS).encoded();
        String hint = name.filter(text -> text.length() <= LONGEST_NAME).map(text -> "&username=" + encode(text))
                .orElse("");
        String url = "/api/login/?next=" + encode(back) + hint;
        return Optional.of(url).filter(SignInUrl::fits);
    }

    /** Whether servers take a request for this URL. */
    static boolean fits(String url) {
        return url.length() <= LONGEST;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
