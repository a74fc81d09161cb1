package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;

/**
 * What another site can't read and therefore can't send: the value of the cookie {@code csrftoken}, repeated in a header
 * or a form.
 */
@ApplicationScoped
public class CsrfToken {

    /** The cookie. */
    public static final String COOKIE = "csrftoken";
    /** The header that repeats it. */
    public static final String HEADER = "X-CSRFToken";
    /** The form field that repeats it. */
    public static final String FIELD = "csrfmiddlewaretoken";

    private static final int LENGTH = 32;
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9A-Za-z]{32,64}");

    @Inject
    private Cookies cookies;
    @Inject
    private RandomText random;

    /** The value for this browser, which gets it as a cookie; the one it has stays. */
    public String ensure(HttpServletRequest request, HttpServletResponse response) {
        String value = sent(request).orElseGet(() -> random.base62(LENGTH));
        set(response, value);
        return value;
    }

    /** Gives the browser a new value: at a login, after which the old one is worth nothing. */
    public void renew(HttpServletResponse response) {
        set(response, random.base62(LENGTH));
    }

    /** Whether the request repeats its cookie in the header or, if it has none, in the form field. */
    public boolean isRepeated(HttpServletRequest request, Optional<String> field) {
        Optional<String> repeated = Optional.ofNullable(request.getHeader(HEADER)).or(() -> field);
        Optional<String> cookie = sent(request);
        return cookie.isPresent() && repeated.map(Secret::of).equals(cookie.map(Secret::of)); // in constant time
    }

    /** Whether the browser has the cookie at all. */
    static Optional<String> sent(HttpServletRequest request) {
        return Cookies.value(request, COOKIE).filter(value -> WELL_FORMED.matcher(value).matches());
    }

    private void set(HttpServletResponse response, String value) {
        cookies.set(response, COOKIE, value, "Max-Age=31449600");
    }
}
