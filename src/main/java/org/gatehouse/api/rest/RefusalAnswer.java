package org.gatehouse.api.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.gatehouse.security.authentication.Refusal;

/** The answer to a caller whom nobody recognised. */
final class RefusalAnswer {

    private RefusalAnswer() {
    }

    static Response of(Refusal refusal) {
        Response.ResponseBuilder answer = Response
                .fromResponse(ApiException.of(refusal.status(), refusal.detail()).getResponse());
        refusal.challenge().ifPresent(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer.build();
    }
}
