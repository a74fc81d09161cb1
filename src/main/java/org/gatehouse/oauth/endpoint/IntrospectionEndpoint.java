package org.gatehouse.oauth.endpoint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatehouse.domain.application.Application;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.client.ClientAuthentication;
import org.gatehouse.oauth.introspection.Introspection;
import org.gatehouse.oauth.introspection.SignedIntrospection;
import org.gatehouse.platform.json.Json;

/**
 * {@code POST /api/o/introspect/} (RFC 7662); the {@code token_type_hint} is not needed to find a token. Whoever accepts
 * {@code application/token-introspection+jwt} gets a signed answer (RFC 9701).
 */
@Path("introspect")
@RequestScoped
public class IntrospectionEndpoint {

    @Inject
    private ClientAuthentication clients;
    @Inject
    private Introspection introspection;
    @Inject
    private SignedIntrospection signed;

    @POST
    public Response introspect(@Context HttpHeaders headers, @Context UriInfo uri, InputStream body)
            throws IOException {
        Parameters parameters = FormBody.read(headers, uri, body);
        Application client = clients.authenticateConfidential(AuthorizationHeaders.of(headers), parameters);
        Map<String, Object> answer = introspection
                .about(client, parameters.requiredSecret("token", "Request is missing token parameter."))
                .orElse(Map.of("active", false));
        return wantsSignature(headers) && signed.isAvailable()
                ? OAuthAnswer.of(SignedIntrospection.MEDIA_TYPE, signed.of(client, answer)).build()
                : OAuthAnswer.json(200, Json.objectOf(answer)).build();
    }

    /** Only who names the type; everything else, understood or not, is answered as ever. */
    private static boolean wantsSignature(HttpHeaders headers) {
        return Stream.ofNullable(headers.getRequestHeader(HttpHeaders.ACCEPT)).flatMap(List::stream)
                .flatMap(accepted -> Arrays.stream(accepted.split(",")))
                .anyMatch(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(SignedIntrospection.MEDIA_TYPE));
    }
}
