package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.platform.persistence.JpaRepository;

/** The families, each with whom it concerns. */
@ApplicationScoped
public class TokenFamilyRepository extends JpaRepository<TokenFamily> {

    public TokenFamilyRepository() {
        super(TokenFamily.class, "user", "application", "application.user", "application.organization", "origin",
                "origin.user", "origin.organization");
    }

    /**
     * The family as it is now, its row locked until the transaction ends. Locked is the row alone, by a statement of its
     * own: those whom it concerns are read with it afterwards, and stay free.
     */
    @Override
    public Optional<TokenFamily> lock(long id) {
        boolean there = !entityManager().createNativeQuery("select id from token_families where id = ?1 for update")
                .setParameter(1, id).getResultList().isEmpty();
        return there ? find(id) : Optional.empty();
    }

    /**
     * Families whose refresh tokens have been of no use for long and that no token and no other family names any more.
     * A question of its own for each reason, because each has its own index.
     *
     * @param refreshableSince when a refresh token that can still be used was made at the earliest
     */
    List<Long> findDead(Instant now, Instant refreshableSince, int most) {
        Set<Long> dead = new LinkedHashSet<>();
        dead.addAll(ids("select f.id from TokenFamily f where f.revoked <= :moment", "f.id", refreshableSince, most));
        dead.addAll(ids("select f.id from TokenFamily f where f.expires <= :moment", "f.id", now, most));
        dead.addAll(ids("select r.familyId from RefreshToken r where r.spent is null and r.created <= :moment",
                "r.familyId", refreshableSince, most));
        return dead.stream().limit(most).toList();
    }

    private List<Long> ids(String jpql, String family, Instant moment, int most) {
        return entityManager().createQuery(jpql
                + " and not exists (select t.id from AccessToken t where t.familyId = " + family + ")"
                + " and not exists (select o.id from AccessToken o where o.originFamilyId = " + family + ")"
                + " and not exists (select g.id from TokenFamily g where g.originFamilyId = " + family + ")",
                Long.class)
                .setParameter("moment", moment).setMaxResults(most).getResultList();
    }
}
