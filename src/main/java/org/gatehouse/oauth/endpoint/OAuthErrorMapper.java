package org.gatehouse.oauth.endpoint;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.client.InvalidClientException;

/** A refusal becomes the error object of RFC 6749 §5.2. */
@Provider
public class OAuthErrorMapper implements ExceptionMapper<OAuthException> {

    @Override
    public Response toResponse(OAuthException refusal) {
        Response.ResponseBuilder answer = OAuthAnswer.error(refusal.error().status(), refusal.error(),
                refusal.description());
        if (refusal instanceof InvalidClientException client) {
            answer.header("WWW-Authenticate", "Bearer error=\"invalid_client\"");
            if (client.isByHeader()) {
                answer.header("WWW-Authenticate", "Basic realm=\"api\", charset=\"UTF-8\"");
            }
        }
        return answer.build();
    }
}
