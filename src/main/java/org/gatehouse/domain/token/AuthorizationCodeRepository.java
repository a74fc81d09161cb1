package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.JpaRepository;

/** The authorization codes, each with whom it concerns. */
@ApplicationScoped
public class AuthorizationCodeRepository extends JpaRepository<AuthorizationCode> {

    public AuthorizationCodeRepository() {
        super(AuthorizationCode.class, "user", "application", "application.user", "application.organization");
    }

    /** The code with this value, locked until the transaction ends; asks the database only for what could be one. */
    Optional<AuthorizationCode> lock(Secret value) {
        return idOf(value).flatMap(this::lock).flatMap(code -> find(code.id()));
    }

    /** Ids of so many that expired before this moment. */
    List<Long> expiredBefore(Instant moment, int most) {
        return entityManager().createQuery(
                "select c.id from AuthorizationCode c where c.expires < :moment order by c.expires", Long.class)
                .setParameter("moment", moment).setMaxResults(most).getResultList();
    }

    /** Ids of so many that can still be redeemed, of one user or of all. */
    List<Long> unredeemed(OptionalLong userId, Instant now, int most) {
        TypedQuery<Long> query = entityManager().createQuery("select c.id from AuthorizationCode c where "
                + (userId.isPresent() ? "c.user.id = :user and " : "") + "c.redeemed is null and c.expires > :now",
                Long.class).setParameter("now", now).setMaxResults(most);
        userId.ifPresent(id -> query.setParameter("user", id));
        return query.getResultList();
    }

    private Optional<Long> idOf(Secret value) {
        return TokenKind.CODE.format().fits(value) ? entityManager()
                .createQuery("select c.id from AuthorizationCode c where c.digest = :digest", Long.class)
                .setParameter("digest", value.digest().toBytes()).getResultStream().findFirst() : Optional.empty();
    }
}
