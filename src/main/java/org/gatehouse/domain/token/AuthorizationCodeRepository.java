package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private Optional<Long> idOf(Secret value) {
        return TokenKind.CODE.format().fits(value) ? entityManager()
                .createQuery("select c.id from AuthorizationCode c where c.digest = :digest", Long.class)
                .setParameter("digest", value.digest().toBytes()).getResultStream().findFirst() : Optional.empty();
    }
}
