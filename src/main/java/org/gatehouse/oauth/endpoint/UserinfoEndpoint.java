package org.gatehouse.oauth.endpoint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.TokenUse;
import org.gatehouse.domain.user.User;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.oidc.Userinfo;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.json.Json;
import org.gatehouse.security.authentication.AuthorizationHeader;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.RecentCallers;
import org.gatehouse.security.authentication.TokenCheck;

/**
 * {@code /api/o/userinfo/} (OpenID Connect Core §5.3): by GET or POST with a bearer token in the header, or by POST with
 * the token in a form (RFC 6750 §2.1 and §2.2); never in the URL.
 */
@Path("userinfo")
@RequestScoped
public class UserinfoEndpoint {

    private static final String FIELD = "access_token";

    @Inject
    private RecentCallers callers;
    @Inject
    private TokenCheck check;
    @Inject
    private TokenUse uses;
    @Inject
    private Userinfo userinfo;
    @Inject
    private Clock clock;

    @GET
    public Response read(@Context HttpHeaders headers, @Context UriInfo uri) {
        if (uri.getQueryParameters().containsKey(FIELD)) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "Tokens do not belong in a URL.");
        }
        return answer(inHeader(headers));
    }

    @POST
    public Response ask(@Context HttpHeaders headers, @Context UriInfo uri, InputStream body) throws IOException {
        MediaType type = headers.getMediaType();
        boolean form = type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type);
        Optional<Secret> inBody = form ? FormBody.read(headers, uri, body).optionalSecret(FIELD) : Optional.empty();
        Optional<Secret> inHeader = form ? inHeader(headers) : Optional.empty();
        if (inBody.isPresent() && inHeader.isPresent()) { // RFC 6750 §2: not more than one method
            throw new OAuthException(OAuthError.INVALID_REQUEST, "Send the token in one way only.");
        }
        return form ? answer(inBody.or(() -> inHeader)) : read(headers, uri);
    }

    private Response answer(Optional<Secret> presented) {
        if (presented.isEmpty()) {
            return BearerRefusal.noToken();
        }
        // RFC 9068 §4: nor is a token taken that was meant for others only
        Optional<AccessToken> token = presented.flatMap(callers::presenting).flatMap(Caller::token)
                .filter(found -> check.fault(found).isEmpty());
        if (token.isEmpty()) {
            return BearerRefusal.invalidToken("The access token is unknown, expired, revoked or for another server.");
        }
        uses.noted(token.get(), clock.instant());
        Optional<User> user = token.get().user()
                .filter(known -> token.get().scope().words().contains(Scope.OPENID));
        return user.map(known -> OAuthAnswer.json(200, Json.objectOf(userinfo.of(known, token.get()))).build())
                .orElseGet(() -> BearerRefusal.insufficientScope(Scope.OPENID));
    }

    private static Optional<Secret> inHeader(HttpHeaders headers) {
        List<String> values = AuthorizationHeaders.of(headers);
        if (values.size() > 1) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "There is more than one Authorization header.");
        }
        return values.stream().map(AuthorizationHeader::of)
                .filter(header -> header.scheme().equals(AuthorizationHeader.BEARER))
                .map(header -> Secret.of(header.parameter())).findFirst();
    }
}
