package org.gatehouse.domain.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.domain.application.Application;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The waiting devices, each with whom it concerns. */
@ApplicationScoped
public class DeviceRequestRepository extends JpaRepository<DeviceRequest> {

    public DeviceRequestRepository() {
        super(DeviceRequest.class, "application", "application.user", "application.organization", "user");
    }

    Optional<DeviceRequest> findByUserCode(UserCode code) {
        return findOne(Criterion.is("userCode", code.digest().toBytes()));
    }

    Optional<DeviceRequest> lockByUserCode(UserCode code) {
        return lock("userCode", code.digest());
    }

    Optional<DeviceRequest> lockByDeviceCode(Digest code) {
        return lock("deviceCode", code);
    }

    /** How many devices of the application nobody has decided about yet. */
    long countWaiting(Application application, Instant now) {
        return entityManager()
                .createQuery("select count(d) from DeviceRequest d where d.application = :application "
                        + "and d.decided is null and d.expires > :now", Long.class)
                .setParameter("application", application).setParameter("now", now).getSingleResult();
    }

    /** Ids of so many that may fetch a token, because one user, or somebody, has let them in. */
    List<Long> allowed(OptionalLong userId, Instant now, int most) {
        TypedQuery<Long> query = entityManager().createQuery("select d.id from DeviceRequest d where "
                + (userId.isPresent() ? "d.user.id = :user and " : "") + "d.allowed = true and d.expires > :now",
                Long.class).setParameter("now", now).setMaxResults(most);
        userId.ifPresent(id -> query.setParameter("user", id));
        return query.getResultList();
    }

    private Optional<DeviceRequest> lock(String field, Digest code) {
        return entityManager()
                .createQuery("select d from DeviceRequest d where d." + field + " = :code", DeviceRequest.class)
                .setParameter("code", code.toBytes()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .findFirst();
    }

    /** Removes at most so many that have expired before. */
    int removeExpired(Instant before, int most) {
        List<Long> ids = entityManager().createQuery(
                "select d.id from DeviceRequest d where d.expires <= :before order by d.expires", Long.class)
                .setParameter("before", before).setMaxResults(most).getResultList();
        removeAll(ids);
        return ids.size();
    }
}
