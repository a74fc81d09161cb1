package org.gatehouse.oauth.endpoint;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Map;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.client.ClientAuthentication;
import org.gatehouse.oauth.introspection.Introspection;
import org.gatehouse.oauth.introspection.SignedIntrospection;
import org.gatehouse.platform.crypto.Secret;

/**
 * {@code POST /api/o/introspect/} (RFC 7662); the {@code token_type_hint} is not needed to find a token. Whoever accepts
 * {@code application/token-introspection+jwt} gets a signed answer (RFC 9701).
 */
@WebServlet({IntrospectionEndpoint.ROUTE, "/api/o/introspect"})
public class IntrospectionEndpoint extends Endpoint {

    static final String ROUTE = "/api/o/introspect/";
    private static final long serialVersionUID = 1L;
    private static final Map<String, Object> INACTIVE = Map.of("active", false);

    @Inject
    private transient ClientAuthentication clients;
    @Inject
    private transient Introspection introspection;
    @Inject
    private transient SignedIntrospection signed;

    public IntrospectionEndpoint() {
        super(ROUTE, "POST");
    }

    @Override
    OAuthAnswer answer(HttpServletRequest request) throws IOException {
        Parameters parameters = FormBody.read(request);
        Application client = clients.authenticateConfidential(authorization(request), parameters);
        Secret token = parameters.requiredSecret("token", "Request is missing token parameter.");
        return wantsSignature(request) && signed.isAvailable()
                ? OAuthAnswer.of(SignedIntrospection.MEDIA_TYPE,
                        signed.of(client, introspection.about(client, token).orElse(INACTIVE)))
                : introspection.jsonAbout(client, token).map(OAuthAnswer::json)
                        .orElseGet(() -> OAuthAnswer.json(200, INACTIVE));
    }

    /** Only who names the type; everything else, understood or not, is answered as ever. */
    private static boolean wantsSignature(HttpServletRequest request) {
        for (Enumeration<String> accept = request.getHeaders("Accept"); accept.hasMoreElements();) {
            String types = accept.nextElement();
            if (types.length() >= SignedIntrospection.MEDIA_TYPE.length() && Arrays.stream(types.split(","))
                    .anyMatch(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(SignedIntrospection.MEDIA_TYPE))) {
                return true;
            }
        }
        return false;
    }
}
