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
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.exchange.TraceContext;

/**
 * The one mechanism of the house: decides by what the request carries, below {@code /api/v2/} only; the endpoints of
 * OAuth authenticate clients themselves, and the pages ask for a session themselves.
 *
 * <p>Bearer first, then a session, then Basic. It never reads a parameter, because the container would then take the
 * body of a form away from the endpoints.
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
    private SessionAuthentication sessions;
    @Inject
    private CsrfCheck csrf;
    @Inject
    private SettingService settings;
    @Inject
    private ClientAddress address;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (request.getAttribute(Exchange.ATTRIBUTE) == null) { // containers ask before the first filter
            request.setAttribute(Exchange.ATTRIBUTE, Exchange.begin(TraceContext.of(
                    request.getHeader(TraceContext.TRACEPARENT), request.getHeader(TraceContext.TRACESTATE)),
                    address::whole));
        }
        if (!isProtected(request.getRequestURI())) {
            return context.doNothing();
        }
        try {
            return recognise(request, context);
        } catch (RuntimeException failure) {
            return refuse(Refusal.of(failure), context);
        }
    }

    private AuthenticationStatus recognise(HttpServletRequest request, HttpMessageContext context) {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        Optional<AuthorizationHeader> header = headers.stream().findFirst().map(AuthorizationHeader::of);
        boolean bearer = header.filter(AuthorizationHeader::isBearer).isPresent();
        Optional<Caller> signedIn = bearer ? Optional.empty() : sessions.caller(request);
        if (signedIn.isPresent()) {
            Optional<String> fault = ScopeMask.isReading(request.getMethod()) ? Optional.empty() : csrf.fault(request);
            return fault.isPresent() ? refuse(Refusal.forged(fault.get()), context)
                    : accept(signedIn.get(), context);
        }
        boolean basic = header.filter(AuthorizationHeader::isBasic).isPresent();
        if (!bearer && !(basic && settings.isOn(SettingKey.AUTH_BASIC_ENABLED))) {
            return context.doNothing();
        }
        Optional<Credential> credential = headers.size() == 1 ? header.get().credential(request.getMethod())
                : Optional.empty();
        CredentialValidationResult result = credential.map(identityStores::validate)
                .orElse(CredentialValidationResult.INVALID_RESULT);
        return result.getCallerPrincipal() instanceof Caller caller ? accept(caller, context)
                : refuse(bearer ? Refusal.BAD_TOKEN : Refusal.BAD_PASSWORD, context);
    }

    private static boolean isProtected(String path) {
        return path.equals(PROTECTED) || path.startsWith(PROTECTED + "/");
    }

    private static AuthenticationStatus accept(Caller caller, HttpMessageContext context) {
        context.getRequest().setAttribute(CALLER, caller);
        Exchange.current().isFrom(caller);
        return context.notifyContainerAboutLogin(caller, caller.groups());
    }

    private static AuthenticationStatus refuse(Refusal refusal, HttpMessageContext context) {
        context.getRequest().setAttribute(REFUSAL, refusal);
        return context.doNothing();
    }
}
