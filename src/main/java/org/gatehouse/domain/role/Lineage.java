package org.gatehouse.domain.role;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.team.Team;

/** All roles from which a role on one organization or team follows: its own, and those that lead to them. */
public final class Lineage {

    private final Map<Long, Role> roles = new LinkedHashMap<>();
    private final Map<HeldRole, Role> index = new HashMap<>();
    private final Map<Long, Set<Long>> parents = new HashMap<>();
    private final Set<Long> own = new HashSet<>();
    private final List<TeamGrant> grants;
    private final Map<Long, Set<RoleField>> reached = new HashMap<>();

    /**
     * @param own the roles on the object itself
     * @param others roles that may lead to them
     * @param grants which teams hold which of all these
     */
    Lineage(Collection<Role> own, Collection<Role> others, List<TeamGrant> grants) {
        Stream.concat(own.stream(), others.stream()).forEach(this::put);
        this.grants = grants;
        roles.values().forEach(this::link);
        grants.forEach(grant -> link(Set.of(RoleField.MEMBER_ROLE),
                member -> new HeldRole(member, null, grant.team().id()), grant.role()));
        own.stream().map(Role::id).forEach(this.own::add);
        own.forEach(this::climb);
    }

    /** Whether it is a role on the object itself. */
    public boolean isOwn(Role role) {
        return own.contains(role.id());
    }

    /** Ids of all the roles from which something follows here. */
    public Set<Long> ids() {
        return reached.keySet();
    }

    public Role role(long id) {
        return roles.get(id);
    }

    /** Which of the object's roles follow from this one. */
    public Set<RoleField> descendants(Role role) {
        return reached.getOrDefault(role.id(), Set.of());
    }

    /** What the team holds that leads here. */
    public List<TeamGrant> grantsOf(long teamId) {
        return grants.stream().filter(grant -> grant.team().id() == teamId && reached.containsKey(grant.role().id()))
                .toList();
    }

    private void put(Role role) {
        roles.put(role.id(), role);
        index.put(new HeldRole(role.field(), role.organization().map(Organization::id).orElse(null),
                role.team().map(Team::id).orElse(null)), role);
    }

    private void climb(Role own) {
        Deque<Long> open = new ArrayDeque<>(List.of(own.id()));
        Set<Long> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Long id = open.pop();
            if (seen.add(id)) {
                reached.computeIfAbsent(id, first -> EnumSet.noneOf(RoleField.class)).add(own.field());
                open.addAll(parents.getOrDefault(id, Set.of()));
            }
        }
    }

    private void link(Role child) {
        RoleField field = child.field();
        child.organization().map(Organization::id).ifPresent(id -> {
            link(Inheritance.ORGANIZATION.to(field), above -> new HeldRole(above, id, null), child);
            link(Inheritance.SYSTEM_TO_ORGANIZATION.to(field), above -> new HeldRole(above, null, null), child);
        });
        child.team().ifPresent(team -> {
            link(Inheritance.TEAM.to(field), above -> new HeldRole(above, null, team.id()), child);
            link(Inheritance.ORGANIZATION_TO_TEAM.to(field),
                    above -> new HeldRole(above, team.organizationId(), null), child);
        });
    }

    private void link(Set<RoleField> above, Function<RoleField, HeldRole> place, Role child) {
        above.stream().map(place).map(index::get).filter(Objects::nonNull)
                .forEach(parent -> parents.computeIfAbsent(child.id(), first -> new HashSet<>()).add(parent.id()));
    }
}
