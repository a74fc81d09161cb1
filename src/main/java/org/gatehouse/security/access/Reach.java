package org.gatehouse.security.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleMembershipRepository;
import org.gatehouse.domain.team.Team;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;
import org.gatehouse.platform.persistence.Retrying;

/**
 * What somebody can reach as ids, as long as they are few, each question asked once a try.
 *
 * <p>With ids in it, a condition such as "of one of these users or one of these applications" is answered from two
 * indexes; with subqueries in it, the database would look at every row there is.
 */
@RequestScoped
public class Reach {

    private static final int FEW = 1500;

    @Inject
    private RoleMembershipRepository memberships;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private TeamRepository teams;
    @Inject
    private AccessTokenRepository tokens;

    private final Map<Object, List<Long>> answers = new HashMap<>();

    /** That the user whose id stands at the path is a member of one of the organizations. */
    Criterion members(String userIdPath, Set<Long> organizations) {
        if (organizations.isEmpty()) {
            return Criterion.NONE;
        }
        return among(userIdPath, ids(List.of("members", organizations),
                () -> memberships.usersWith(organizations, RoleField.BELONGING, FEW + 1)),
                () -> RoleMembershipRepository.held(userIdPath, organizations, RoleField.BELONGING));
    }

    /** That the user whose id stands at the path is this one or a member of one of the organizations. */
    Criterion membersAnd(long userId, String userIdPath, Set<Long> organizations) {
        Criterion members = members(userIdPath, organizations);
        if (members instanceof Criterion.Compare compare) {
            List<Object> ids = new ArrayList<>((List<?>) compare.value());
            ids.add(userId);
            return Criterion.in(userIdPath, ids);
        }
        return Criterion.is(userIdPath, userId).or(members);
    }

    /** That the application whose id stands at the path meets the criterion. */
    Criterion applications(String applicationIdPath, Criterion criterion) {
        return those(Application.class, applications, applicationIdPath, criterion);
    }

    /** That the team whose id stands at the path meets the criterion. */
    Criterion teams(String teamIdPath, Criterion criterion) {
        return those(Team.class, teams, teamIdPath, criterion);
    }

    /** That the access token whose id stands at the path meets the criterion. */
    Criterion tokens(String tokenIdPath, Criterion criterion) {
        return those(AccessToken.class, tokens, tokenIdPath, criterion);
    }

    private <T> Criterion those(Class<T> entity, JpaRepository<T> all, String idPath, Criterion criterion) {
        if (criterion.equals(Criterion.NONE)) {
            return criterion;
        }
        return among(idPath, ids(List.of(entity, criterion), () -> all.ids(criterion, FEW + 1)),
                () -> Criterion.exists(entity, "id", idPath, criterion));
    }

    /** A repeated request asks anew. */
    void forget(@Observes Retrying again) {
        answers.clear();
    }

    private List<Long> ids(Object question, Supplier<List<Long>> answer) {
        return answers.computeIfAbsent(question, asked -> answer.get());
    }

    private static Criterion among(String path, List<Long> ids, Supplier<Criterion> ifMany) {
        return ids.size() > FEW ? ifMany.get() : Criterion.in(path, ids);
    }
}
