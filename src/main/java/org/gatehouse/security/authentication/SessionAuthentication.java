package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gatehouse.domain.session.SessionService;
import org.gatehouse.platform.exchange.Exchange;

/** Knows callers by the session that their browser has; a dead one is as good as none. */
@ApplicationScoped
public class SessionAuthentication {

    @Inject
    private SessionCookie cookie;
    @Inject
    private SessionService sessions;

    /** Whoever has signed in and sends this request. */
    public Optional<Caller> caller(HttpServletRequest request) {
        Optional<Caller> caller = cookie.of(request).flatMap(sessions::use).map(Caller::of);
        caller.ifPresent(Exchange.current()::isFrom);
        return caller;
    }
}
