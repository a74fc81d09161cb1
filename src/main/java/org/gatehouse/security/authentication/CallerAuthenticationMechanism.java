package org.gatehouse.security.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingService;
import org.gatehouse.platform.crypto.OverloadedException;
import org.gatehouse.platform.persistence.SqlFailure;

/**
 * The one mechanism of the house: decides by what the request carries, below {@code /api/v2/} only; the endpoints of
 * OAuth authenticate clients themselves.
 *
 * <p>It never reads a parameter, because the container would then take the body of a form away from the endpoints.
 */
@ApplicationScoped
public class CallerAuthenticationMechanism implements HttpAuthenticationMechanism {

    /** The request attribute under which the doors find the {@link Caller}. */
    public static final String CALLER = Caller.class.getName();

    /** The request attribute under which the doors find the {@link Refusal} of a caller who was not recognised. */
    public static final String REFUSAL = Refusal.class.getName();

    private static final String PROTECTED = "/api/v2";

    @Inject
    private IdentityStoreHandler identityStores;
    @Inject
    private SettingService settings;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (!isProtected(request.getRequestURI())) {
            return context.doNothing();
        }
        try {
            List<String> headers = Collections.list(request.getHeaders("Authorization"));
            return headers.isEmpty() ? context.doNothing()
                    : validate(AuthorizationHeader.of(headers.get(0)), headers.size(), context);
        } catch (RuntimeException failure) {
            return refuse(unavailable(failure), context);
        }
    }

    private AuthenticationStatus validate(AuthorizationHeader header, int headers, HttpMessageContext context) {
        boolean bearer = header.scheme().equals(AuthorizationHeader.BEARER);
        boolean basic = header.scheme().equals(AuthorizationHeader.BASIC);
        if (!bearer && !(basic && settings.isOn(SettingKey.AUTH_BASIC_ENABLED))) {
            return context.doNothing();
        }
        Refusal refusal = bearer ? Refusal.BAD_TOKEN : Refusal.BAD_PASSWORD;
        Optional<Credential> credential = headers == 1 ? header.credential() : Optional.empty();
        CredentialValidationResult result = credential.map(identityStores::validate)
                .orElse(CredentialValidationResult.INVALID_RESULT);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return refuse(refusal, context);
        }
        context.getRequest().setAttribute(CALLER, result.getCallerPrincipal());
        return context.notifyContainerAboutLogin(result.getCallerPrincipal(), result.getCallerGroups());
    }

    private static boolean isProtected(String path) {
        return path.equals(PROTECTED) || path.startsWith(PROTECTED + "/");
    }

    private static Refusal unavailable(RuntimeException failure) {
        if (failure instanceof OverloadedException) {
            return Refusal.unavailable("Too many passwords are being checked. Try again in a moment.",
                    OverloadedException.RETRY_AFTER);
        }
        if (SqlFailure.of(failure) == SqlFailure.OTHER) {
            throw failure;
        }
        return Refusal.unavailable("The database is not available. Try again in a moment.", SqlFailure.RETRY_AFTER);
    }

    private static AuthenticationStatus refuse(Refusal refusal, HttpMessageContext context) {
        context.getRequest().setAttribute(REFUSAL, refusal);
        return context.doNothing();
    }
}
