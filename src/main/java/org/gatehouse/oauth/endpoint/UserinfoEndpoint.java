package org.gatehouse.oauth.endpoint;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.TokenUse;
import org.gatehouse.domain.user.User;
import org.gatehouse.oauth.OAuthError;
import org.gatehouse.oauth.OAuthException;
import org.gatehouse.oauth.Parameters;
import org.gatehouse.oauth.oidc.Userinfo;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.security.authentication.AuthorizationHeader;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.RecentCallers;
import org.gatehouse.security.authentication.TokenCheck;

/**
 * {@code /api/o/userinfo/} (OpenID Connect Core §5.3): by GET or POST with a bearer token in the header, or by POST with
 * the token in a form (RFC 6750 §2.1 and §2.2); never in the URL.
 */
@WebServlet({UserinfoEndpoint.ROUTE, "/api/o/userinfo"})
public class UserinfoEndpoint extends Endpoint {

    static final String ROUTE = "/api/o/userinfo/";
    private static final long serialVersionUID = 1L;
    private static final String FIELD = "access_token";

    @Inject
    private transient RecentCallers callers;
    @Inject
    private transient TokenCheck check;
    @Inject
    private transient TokenUse uses;
    @Inject
    private transient Userinfo userinfo;
    @Inject
    private transient Clock clock;

    public UserinfoEndpoint() {
        super(ROUTE, "GET", "POST");
    }

    @Override
    OAuthAnswer answer(HttpServletRequest request) throws IOException {
        return request.getMethod().equals("POST") && FormBody.isIn(request) ? ask(request) : read(request);
    }

    private OAuthAnswer read(HttpServletRequest request) {
        if (hasTokenInUrl(request)) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "Tokens do not belong in a URL.");
        }
        return answer(inHeader(request));
    }

    private OAuthAnswer ask(HttpServletRequest request) throws IOException {
        Optional<Secret> inBody = FormBody.read(request).optionalSecret(FIELD);
        Optional<Secret> inHeader = inHeader(request);
        if (inBody.isPresent() && inHeader.isPresent()) { // RFC 6750 §2: not more than one method
            throw new OAuthException(OAuthError.INVALID_REQUEST, "Send the token in one way only.");
        }
        return answer(inBody.or(() -> inHeader));
    }

    private static boolean hasTokenInUrl(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && !Parameters.lenient(query).all(FIELD).isEmpty();
    }

    private OAuthAnswer answer(Optional<Secret> presented) {
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
        return user.map(known -> OAuthAnswer.json(200, userinfo.of(known, token.get())))
                .orElseGet(() -> BearerRefusal.insufficientScope(Scope.OPENID));
    }

    private static Optional<Secret> inHeader(HttpServletRequest request) {
        List<String> values = authorization(request);
        if (values.size() > 1) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "There is more than one Authorization header.");
        }
        return values.stream().map(AuthorizationHeader::of)
                .filter(header -> header.scheme().equals(AuthorizationHeader.BEARER))
                .map(header -> Secret.of(header.parameter())).findFirst();
    }
}
