package org.gatehouse.api.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Created;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.Lookups;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.domain.token.IssuedToken;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.TokenService;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.security.access.ApplicationAccess;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.access.TokenAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** Tokens as the caller sees them, and the one way in which all lists make a new one. */
@ApplicationScoped
public class TokenPages {

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private TokenAccess access;
    @Inject
    private ApplicationAccess applicationAccess;
    @Inject
    private TokenService service;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    /** A page of the tokens that the caller sees and that meet the criterion. */
    JsonObject list(UriInfo uri, Criterion criterion) {
        ListParameters parameters = ListParameters.of(uri, TokenFields.ALL);
        Criterion visible = access.visibleTo(current.required()).and(criterion).and(parameters.criterion(sight));
        Page<AccessToken> page = tokens.page(visible, parameters.order(sight, OrderBy.ascending("id")),
                parameters.page());
        return PageRepresentation.of(page, uri, TokenRepresentation::of);
    }

    /** Issues a token to the caller, for the application of the body if it names one. */
    Response create(TokenForm form) {
        Optional<Long> applicationId = form.applicationId(applications);
        form.check();
        return create(form, applicationId.map(this::readable));
    }

    /** Issues a token to the caller, for an application that he can see, or a personal one. */
    Response create(TokenForm form, Optional<Application> application) {
        form.check();
        Caller caller = current.required();
        if (!access.mayAdd(caller, application)) {
            throw ApiException.forbidden();
        }
        application.filter(client -> !client.isUsable()).ifPresent(inactive -> {
            throw ApiException.invalid("application", "The application is not active.");
        });
        if (!caller.scope().covers(form.toNewToken(caller, application).scope())) {
            throw ApiException.invalid("scope", "Must not exceed the scope of the token that asks for it.");
        }
        return Created.of(TokenRepresentation.of(issue(caller, form.toNewToken(caller, application))));
    }

    private IssuedToken issue(Caller caller, NewToken wanted) {
        return caller.token().map(presented -> service.issue(wanted, presented)).orElseGet(() -> service.issue(wanted));
    }

    /** Whether the caller may add a token for the application, or a personal one. */
    boolean mayAdd(Optional<Application> application) {
        return access.mayAdd(current.required(), application);
    }

    Application readable(long applicationId) {
        return Lookups.readable(applications, applicationId, applicationAccess.visibleTo(current.required()));
    }
}
