package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.platform.config.ServerConfig;

/** Reads and writes cookies (RFC 6265) that hold for the whole server, over TLS only if it is reached by TLS. */
@ApplicationScoped
class Cookies {

    @Inject
    private ServerConfig server;

    /** The value of the first cookie of this name. */
    static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] sent = request.getCookies();
        return sent == null ? Optional.empty()
                : Arrays.stream(sent).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    /** Written by hand, because servers differ in how they quote and order what they write. */
    void set(HttpServletResponse response, String name, String value, String... attributes) {
        StringBuilder cookie = new StringBuilder(name).append('=').append(value).append("; Path=/; SameSite=Lax");
        for (String attribute : attributes) {
            cookie.append("; ").append(attribute);
        }
        response.addHeader("Set-Cookie", cookie.append(server.isSecure() ? "; Secure" : "").toString());
    }
}
