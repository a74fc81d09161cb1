package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.domain.PurgePlace;
import org.gatehouse.platform.persistence.JpaRepository;

/** The families, each with whom it concerns. */
@ApplicationScoped
public class TokenFamilyRepository extends JpaRepository<TokenFamily> {

    public TokenFamilyRepository() {
        super(TokenFamily.class, "user", "application", "application.user", "application.organization", "origin",
                "origin.user", "origin.organization");
    }

    @Override
    public Optional<TokenFamily> lock(long id) {
        return lockAll(List.of(id)).stream().findFirst();
    }

    /**
     * The families as they are now, their rows locked until the transaction ends. Locked are these rows alone, by a
     * statement of its own: those whom they concern are read with them afterwards, and stay free.
     */
    @Override
    public List<TokenFamily> lockAll(Collection<Long> ids) {
        return locked(ids, "");
    }

    /** The same without those that somebody else has locked, whom nobody waits for. */
    List<TokenFamily> lockFree(Collection<Long> ids) {
        return locked(ids, " skip locked");
    }

    private List<TokenFamily> locked(Collection<Long> ids, String unless) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        List<?> there = entityManager().createNativeQuery(
                "select id from token_families where id in (" + list + ") order by id for update" + unless)
                .getResultList();
        return findAll(there.stream().map(id -> ((Number) id).longValue()).toList());
    }

    /** Makes the next refresh token of each the newest, by one statement; the transaction doesn't know them afterwards. */
    void advanceAll(List<TokenFamily> some, Instant now) {
        some.forEach(family -> {
            entityManager().detach(family); // otherwise it would be written by itself as well
            family.advance(now);
        });
        entityManager().createQuery("update TokenFamily f set f.generation = f.generation + 1, f.modified = :now "
                + "where f.id in :ids").setParameter("now", now)
                .setParameter("ids", some.stream().map(TokenFamily::id).toList()).executeUpdate();
    }

    /** Families that are dead for this reason, in the order in which they died, from a place on. */
    List<PurgeCandidate> dead(DeadBy reason, PurgePlace from, Instant until, int most) {
        return PurgeCandidate.of(entityManager().createQuery(reason.query(), Object[].class)
                .setParameter("from", from.moment()).setParameter("to", until).setParameter("id", from.id())
                .setMaxResults(most).getResultStream());
    }

    /** Those of the families that a token, or another family, still names. A question for each index. */
    Set<Long> named(Collection<Long> ids) {
        Set<Long> named = new HashSet<>();
        if (!ids.isEmpty()) {
            named.addAll(ids("select distinct t.familyId from AccessToken t where t.familyId in :ids", ids));
            named.addAll(
                    ids("select distinct o.originFamilyId from AccessToken o where o.originFamilyId in :ids", ids));
            named.addAll(
                    ids("select distinct g.originFamilyId from TokenFamily g where g.originFamilyId in :ids", ids));
        }
        return named;
    }

    /** Those of the families that have a refresh token which can still be used. */
    Set<Long> renewable(Collection<Long> ids, Instant now, Instant refreshableSince) {
        if (ids.isEmpty()) {
            return new HashSet<>(); // which may be asked for null
        }
        Set<Long> alive = new HashSet<>(entityManager().createQuery("select f.id from TokenFamily f where f.id in :ids "
                + "and f.revoked is null and f.expires > :now", Long.class).setParameter("ids", ids)
                .setParameter("now", now).getResultList());
        if (!alive.isEmpty()) {
            alive.retainAll(Set.copyOf(entityManager().createQuery("select r.familyId from RefreshToken r "
                    + "where r.familyId in :ids and r.spent is null and r.created > :since", Long.class)
                    .setParameter("ids", List.copyOf(alive)).setParameter("since", refreshableSince)
                    .getResultList()));
        }
        return alive;
    }

    private List<Long> ids(String jpql, Collection<Long> ids) {
        return entityManager().createQuery(jpql, Long.class).setParameter("ids", ids).getResultList();
    }
}
