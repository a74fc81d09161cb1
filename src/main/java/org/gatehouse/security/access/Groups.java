package org.gatehouse.security.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.role.TeamGrantRepository;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.user.User;

/**
 * The teams that somebody is in, by names for those who know no ids: {@code <organization>/<team>}, with {@code %} and
 * {@code /} of either written as {@code %25} and {@code %2F}, so that no team can be named like one of another
 * organization.
 *
 * <p>He is in a team as its member or administrator, or because another team of his is; nobody is in the teams of an
 * organization only because he administers that.
 */
@ApplicationScoped
public class Groups {

    @Inject
    private RoleMembershipRepository memberships;
    @Inject
    private TeamGrantRepository teamGrants;
    @Inject
    private TeamRepository teams;

    /** The names now, in alphabetical order. */
    public List<String> of(User user) {
        Standing standing = Standing.of(memberships.heldBy(user.id()),
                (some, administered) -> teamGrants.heldBy(some, Set.of()));
        return teams.findAll(standing.teams(RoleField.BELONGING)).stream().map(Groups::name).sorted().toList();
    }

    private static String name(Team team) {
        return name(team.organization().name(), team.name());
    }

    static String name(String organization, String team) {
        return escaped(organization) + "/" + escaped(team);
    }

    private static String escaped(String name) {
        return name.replace("%", "%25").replace("/", "%2F");
    }
}
