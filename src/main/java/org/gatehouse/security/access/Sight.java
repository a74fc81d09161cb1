package org.gatehouse.security.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.ScopeArea;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.authentication.CurrentCaller;

/** What the caller of this request may see, whichever kind of thing a filter leads to. */
@RequestScoped
public class Sight {

    private static final Map<Class<?>, ScopeArea> AREAS = Map.of(User.class, ScopeArea.USERS, Organization.class,
            ScopeArea.ORGANIZATIONS, Team.class, ScopeArea.TEAMS, Role.class, ScopeArea.ROLES, Application.class,
            ScopeArea.APPLICATIONS, AccessToken.class, ScopeArea.TOKENS);

    @Inject
    private CurrentCaller current;
    @Inject
    private UserAccess users;
    @Inject
    private OrganizationAccess organizations;
    @Inject
    private TeamAccess teams;
    @Inject
    private RoleAccess roles;
    @Inject
    private ApplicationAccess applications;
    @Inject
    private TokenAccess tokens;

    /** The rows of the entity that he may see; none of an entity that nobody has thought of, or his scope masks. */
    public Criterion of(Class<?> entity) {
        ScopeArea area = AREAS.get(entity);
        return area != null && current.required().scope().permitsReading(area) ? visible(entity) : Criterion.NONE;
    }

    private Criterion visible(Class<?> entity) {
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
        if (entity == Team.class) {
            return teams.visibleTo(current.required());
        }
        return entity == Role.class ? roles.visibleTo(current.required()) : Criterion.NONE;
    }

    /** The objects of a type on which he holds the role; empty if such objects have no such role. */
    public Optional<Criterion> holding(String type, String role) {
        Optional<RoleField> field = RoleField.of(role);
        if (type.equals(ObjectType.ORGANIZATION.awxName())) {
            return field.filter(RoleField.OF_ORGANIZATION::contains)
                    .map(known -> organizations.heldBy(current.required(), known));
        }
        return field.filter(known -> type.equals(ObjectType.TEAM.awxName()) && RoleField.OF_TEAM.contains(known))
                .map(known -> teams.heldBy(current.required(), known));
    }
}
