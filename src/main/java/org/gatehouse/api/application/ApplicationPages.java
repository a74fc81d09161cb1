package org.gatehouse.api.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Capabilities;
import org.gatehouse.api.rest.Created;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.application.ApplicationService;
import org.gatehouse.domain.application.IssuedApplication;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.domain.token.ScopeArea;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.security.access.ApplicationAccess;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.authentication.CurrentCaller;

/** Applications as the caller sees them, and the one way in which all three lists make a new one. */
@ApplicationScoped
public class ApplicationPages {

    /** How many tokens an application's summary shows. */
    private static final int GLIMPSES = 10;

    @Inject
    private ApplicationRepository applications;
    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private UserRepository users;
    @Inject
    private OrganizationRepository organizations;
    @Inject
    private ApplicationAccess access;
    @Inject
    private ApplicationService service;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    /** A page of the applications that the caller sees and that meet the criterion. */
    JsonObject list(UriInfo uri, Criterion criterion) {
        ListParameters parameters = ListParameters.of(uri, ApplicationFields.ALL);
        Criterion visible = access.visibleTo(current.required()).and(criterion).and(parameters.criterion(sight));
        Page<Application> page = applications.page(visible, parameters.order(sight, OrderBy.ascending("organizationId"),
                OrderBy.ascending("name"), OrderBy.ascending("id")), parameters.page());
        ApplicationFacts facts = facts(page.items());
        return PageRepresentation.of(page, uri, application -> ApplicationRepresentation.of(application, facts));
    }

    /** Makes an application for the owner that the URL names, or the owners that the body names. */
    Response create(RequestBody body, Owner owner) {
        if (!access.mayAddAny(current.required())) { // before his mistakes are looked at
            throw ApiException.forbidden();
        }
        ApplicationForm form = ApplicationForm.create(body, owner, users, organizations);
        if (!access.mayAdd(current.required(), form.user(), form.organization())) {
            throw ApiException.forbidden();
        }
        if (!access.mayDecideTrust(current.required())) {
            refuse(form.reserved(Optional.empty()));
        }
        return Created.of(issued(service.create(form.toNewApplication())));
    }

    /** Refuses a change of the field, if it is one. */
    static void refuse(Optional<String> reserved) {
        reserved.ifPresent(field -> {
            throw ApiException.forbidden("Cannot change " + field + ".");
        });
    }

    /** Whether the caller may add an application for the owner that the URL names. */
    boolean mayAdd(Owner owner) {
        return access.mayAdd(current.required(), owner.user(), owner.organization());
    }

    JsonObject one(Application application) {
        return ApplicationRepresentation.of(application, facts(List.of(application)));
    }

    JsonObject issued(IssuedApplication issued) {
        return ApplicationRepresentation.of(issued.application(), facts(List.of(issued.application())),
                issued.secret());
    }

    private ApplicationFacts facts(List<Application> page) {
        List<Long> ids = page.stream().map(Application::id).toList();
        Capabilities capabilities = Capabilities.of(current.required().scope().permitsWriting(ScopeArea.APPLICATIONS),
                ids, applications,
                access.changeableBy(current.required()), access.deletableBy(current.required()));
        return new ApplicationFacts(capabilities, tokens.countsByApplication(ids), tokens.firstOfEach(ids, GLIMPSES));
    }
}
