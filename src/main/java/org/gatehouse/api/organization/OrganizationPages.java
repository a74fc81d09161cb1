package org.gatehouse.api.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.gatehouse.api.rest.Capabilities;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.token.ScopeArea;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.security.access.OrganizationAccess;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.authentication.CurrentCaller;

/** Organizations as the caller sees them: lists and single ones, with their roles and what he may do. */
@ApplicationScoped
public class OrganizationPages {

    @Inject
    private OrganizationRepository organizations;
    @Inject
    private RoleRepository roles;
    @Inject
    private RoleMembershipRepository memberships;
    @Inject
    private TeamRepository teams;
    @Inject
    private OrganizationAccess access;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    /** A page of the organizations that the caller sees and that meet the criterion. */
    JsonObject list(UriInfo uri, Criterion criterion) {
        ListParameters parameters = ListParameters.of(uri, OrganizationFields.ALL);
        Criterion visible = access.visibleTo(current.required()).and(criterion).and(parameters.criterion(sight));
        Page<Organization> page = organizations.page(visible,
                parameters.order(sight, OrderBy.ascending("name"), OrderBy.ascending("id")), parameters.page());
        OrganizationFacts facts = facts(page.items());
        return PageRepresentation.of(page, uri, organization -> OrganizationRepresentation.of(organization, facts));
    }

    JsonObject one(Organization organization) {
        return OrganizationRepresentation.of(organization, facts(List.of(organization)));
    }

    private OrganizationFacts facts(List<Organization> page) {
        List<Long> ids = page.stream().map(Organization::id).toList();
        Capabilities capabilities = Capabilities.of(current.required().scope().permitsWriting(ScopeArea.ORGANIZATIONS),
                ids, organizations,
                access.changeableBy(current.required()), access.deletableBy(current.required()));
        return new OrganizationFacts(capabilities, roles.ofOrganizations(ids),
                memberships.counts(ids, RoleField.MEMBER_ROLE), memberships.counts(ids, RoleField.ADMIN_ROLE),
                teams.counts(ids));
    }
}
