package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.imported.ForeignTokens;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The refresh tokens. */
@ApplicationScoped
public class RefreshTokenRepository extends JpaRepository<RefreshToken> {

    @Inject
    private ForeignTokens foreign;

    public RefreshTokenRepository() {
        super(RefreshToken.class);
    }

    /** The token with this value; asks the database only for values that could be one. */
    Optional<RefreshToken> findBySecret(Secret value) {
        return couldBeOne(value) ? findOne(Criterion.is("digest", value.digest().toBytes())) : Optional.empty();
    }

    /** Those of the families that have not been spent: the newest of each. */
    List<Long> unspentOf(Collection<Long> familyIds) {
        return familyIds.isEmpty() ? List.of()
                : entityManager().createQuery("select r.id from RefreshToken r "
                        + "where r.familyId in :families and r.spent is null order by r.id", Long.class)
                        .setParameter("families", familyIds).getResultList();
    }

    /** So many of the families' tokens, spent or not. */
    List<Long> idsOf(Collection<Long> familyIds, int most) {
        return familyIds.isEmpty() ? List.of()
                : entityManager()
                        .createQuery("select r.id from RefreshToken r where r.familyId in :families", Long.class)
                        .setParameter("families", familyIds).setMaxResults(most).getResultList();
    }

    /** The family of the token with this value, without reading the token, which is not locked yet. */
    Optional<Long> familyOf(Secret value) {
        return couldBeOne(value) ? entityManager()
                .createQuery("select r.familyId from RefreshToken r where r.digest = :digest", Long.class)
                .setParameter("digest", value.digest().toBytes()).getResultStream().findFirst() : Optional.empty();
    }

    /** No pair of a family can be had again any more. */
    void forgetSuccessors(long familyId) {
        entityManager().createQuery("update RefreshToken r set r.successor = null "
                + "where r.familyId = :family and r.successor is not null").setParameter("family", familyId)
                .executeUpdate();
    }

    private boolean couldBeOne(Secret value) {
        return TokenKind.REFRESH.format().fits(value) || foreign.mayInclude(value);
    }
}
