package org.gatehouse.security.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** What the caller of this request may see, whichever kind of thing a filter leads to. */
@RequestScoped
public class Sight {

    @Inject
    private CurrentCaller current;
    @Inject
    private Memberships memberships;
    @Inject
    private UserAccess users;
    @Inject
    private OrganizationAccess organizations;
    @Inject
    private ApplicationAccess applications;
    @Inject
    private TokenAccess tokens;

    /** The rows of the entity that he may see; none of an entity that nobody has thought of. */
    public Criterion of(Class<?> entity) {
        if (entity == User.class) {
            return users.visibleTo(current.required());
        }
        if (entity == Organization.class) {
            return organizations.visibleTo(current.required());
        }
        if (entity == Application.class) {
            return applications.visibleTo(current.required());
        }
        if (entity == AccessToken.class) {
            return tokens.visibleTo(current.required());
        }
        return entity == Role.class ? roles(current.required()) : Criterion.NONE;
    }

    private Criterion roles(Caller caller) {
        Criterion ofSystem = Criterion.isNull("organizationId").and(Criterion.isNull("teamId"));
        return caller.seesEverything() ? Criterion.ALL
                : Criterion.in("organizationId", memberships.knownTo(caller))
                        .or(Criterion.in("teamId", memberships.teamsKnownTo(caller))).or(ofSystem);
    }

    /** The objects of a type on which he holds the role; empty if such objects have no such role. */
    public Optional<Criterion> holding(String type, String role) {
        return RoleField.OF_ORGANIZATION.stream()
                .filter(field -> type.equals(ObjectType.ORGANIZATION.awxName()) && field.awxName().equals(role))
                .findFirst().map(field -> organizations.heldBy(current.required(), field));
    }
}
