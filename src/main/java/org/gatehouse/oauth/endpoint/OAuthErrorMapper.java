package org.gatehouse.oauth.endpoint;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.client.InvalidClientException;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.log.EventLog;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;

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
        report(refusal);
        return answer.build();
    }

    private static void report(OAuthException refusal) {
        Exchange exchange = Exchange.current();
        String error = refusal.error().code();
        String grant = exchange.grant() == null ? "none" : exchange.grant();
        String route = exchange.route() == null ? "none" : exchange.route();
        Meters.tally(Metric.OAUTH_ERRORS, route, grant, error).add();
        exchange.isRefusedFor(error);
        EventLog.AUDIT.write(refusal instanceof InvalidClientException ? "client.refused" : "oauth.refused",
                line -> line.put("error", error));
    }
}
