package org.gatehouse.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.platform.config.ServerConfig;
import org.gatehouse.web.page.FormInput;

/** Reads the parameter {@code next}, from the form or else from the URL. */
@ApplicationScoped
public class Destination {

    private static final String NEXT = "next";

    @Inject
    private ServerConfig server;

    /** A path of this server; nothing if none was asked for, or one that might lead elsewhere. */
    public Optional<String> of(HttpServletRequest request, Parameters sent) {
        String here = server.baseUrl().getScheme() + "://" + request.getHeader("Host");
        return sent.optional(NEXT).or(() -> FormInput.query(request).optional(NEXT))
                .flatMap(wanted -> NextUrl.of(wanted, server.baseUrl().toString(), here));
    }
}
