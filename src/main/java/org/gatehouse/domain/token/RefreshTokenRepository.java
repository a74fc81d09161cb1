package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.imported.ForeignTokens;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Batch;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;
import org.gatehouse.platform.persistence.NewRows;

/** The refresh tokens. */
@ApplicationScoped
public class RefreshTokenRepository extends JpaRepository<RefreshToken> {

    private static final NewRows<RefreshToken> NEW = new NewRows<>(RefreshToken.class, Map.of());

    @Inject
    private ForeignTokens foreign;
    @Inject
    private Batch batch;

    public RefreshTokenRepository() {
        super(RefreshToken.class);
    }

    Optional<RefreshToken> findBySecret(Secret value) {
        return findBySecrets(List.of(value)).stream().findFirst();
    }

    /** The tokens with these values; asks the database only for values that could be one. */
    List<RefreshToken> findBySecrets(Collection<Secret> values) {
        List<byte[]> digests = digests(values);
        return digests.isEmpty() ? List.of() : findFirst(digests.size(), Criterion.in("digest", digests));
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
        List<byte[]> digests = digests(List.of(value));
        return digests.isEmpty() ? Optional.empty()
                : entityManager().createQuery("select r.familyId from RefreshToken r where r.digest in :digests",
                        Long.class).setParameter("digests", digests).getResultStream().findFirst();
    }

    /** Spends all of them by one statement; the transaction doesn't know them afterwards. */
    void spendAll(List<RefreshToken> some, Instant now) {
        some.forEach(token -> {
            entityManager().detach(token); // otherwise it would be written by itself as well
            token.spend(now);
        });
        entityManager().createQuery("update RefreshToken r set r.spent = :now, r.modified = :now where r.id in :ids")
                .setParameter("now", now).setParameter("ids", some.stream().map(RefreshToken::id).toList())
                .executeUpdate();
    }

    /** Stores all of them by one statement; the transaction doesn't know them afterwards. */
    void addAll(List<RefreshToken> newcomers) {
        batch.insert(NEW, newcomers);
    }

    /** Keeps a sealed pair with a spent token. */
    void keepSuccessor(long id, String sealed) {
        entityManager().createQuery("update RefreshToken r set r.successor = :sealed where r.id = :id")
                .setParameter("sealed", sealed).setParameter("id", id).executeUpdate();
    }

    /** No pair of a family can be had again any more. */
    void forgetSuccessors(long familyId) {
        entityManager().createQuery("update RefreshToken r set r.successor = null "
                + "where r.familyId = :family and r.successor is not null").setParameter("family", familyId)
                .executeUpdate();
    }

    private List<byte[]> digests(Collection<Secret> values) {
        return values.stream()
                .filter(value -> TokenKind.REFRESH.format().fits(value) || foreign.mayInclude(value))
                .map(value -> value.digest().toBytes()).toList();
    }
}
