package org.gatehouse.api.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.gatehouse.security.authentication.BearerChallenge;

/** The answer to a request without credentials. */
final class Unauthorized {

    private static final String DETAIL = "Authentication credentials were not provided. "
            + "To establish a login session, visit /api/login/.";

    private Unauthorized() {
    }

    static Response answer() {
        return Response.fromResponse(ApiException.of(401, DETAIL).getResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, BearerChallenge.PLAIN).build();
    }
}
