package org.gatehouse.api.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.activity.Actor;
import org.gatehouse.activity.ActivityEntry;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.domain.team.TeamRepository;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.domain.user.UserRepository;

/** The things that a page of entries speaks of, as far as they still exist: one query a kind, whatever the page. */
@ApplicationScoped
public class ConcernedObjects {

    @Inject
    private UserRepository users;
    @Inject
    private OrganizationRepository organizations;
    @Inject
    private TeamRepository teams;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private RoleRepository roles;

    /** What was found. */
    record Found(Map<String, Map<Long, Auditable>> objects, Map<Long, Role> roles) {

        Optional<Auditable> object(String kind, Optional<Long> id) {
            return id.map(known -> objects.getOrDefault(kind, Map.of()).get(known));
        }

        Optional<Role> role(Optional<Long> id) {
            return id.map(roles::get);
        }
    }

    Found of(List<ActivityEntry> page) {
        Map<String, Map<Long, Auditable>> objects = new HashMap<>();
        Stream<Long> actors = page.stream().flatMap(entry -> entry.actor().stream()).map(Actor::id);
        Set<Long> people = Stream.concat(actors, idsOf(page, ObjectType.USER).stream()).collect(Collectors.toSet());
        put(objects, ObjectType.USER, users.findAll(people));
        put(objects, ObjectType.ORGANIZATION, organizations.findAll(idsOf(page, ObjectType.ORGANIZATION)));
        put(objects, ObjectType.TEAM, teams.findAll(idsOf(page, ObjectType.TEAM)));
        put(objects, ObjectType.APPLICATION, applications.findAll(idsOf(page, ObjectType.APPLICATION)));
        put(objects, ObjectType.ACCESS_TOKEN, tokens.findAll(idsOf(page, ObjectType.ACCESS_TOKEN)));
        List<Role> held = roles.findAll(page.stream().flatMap(entry -> entry.roleId().stream()).distinct().toList());
        return new Found(objects, held.stream().collect(Collectors.toMap(Role::id, Function.identity())));
    }

    private static void put(Map<String, Map<Long, Auditable>> objects, ObjectType type,
            Collection<? extends Auditable> found) {
        objects.put(type.awxName(), found.stream().collect(Collectors.toMap(Auditable::id, Function.identity())));
    }

    private static Set<Long> idsOf(List<ActivityEntry> page, ObjectType type) {
        Stream<Long> first = page.stream().filter(entry -> entry.object1().equals(type.awxName()))
                .map(ActivityEntry::object1Id);
        Stream<Long> second = page.stream().filter(entry -> entry.object2().equals(type.awxName()))
                .flatMap(entry -> entry.object2Id().stream());
        return Stream.concat(first, second).collect(Collectors.toSet());
    }
}
