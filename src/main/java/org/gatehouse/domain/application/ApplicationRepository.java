package org.gatehouse.domain.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The applications, each with its owners. */
@ApplicationScoped
public class ApplicationRepository extends JpaRepository<Application> {

    public ApplicationRepository() {
        super(Application.class, "user", "organization");
    }

    /** The application of exactly this {@code client_id}. */
    public Optional<Application> findByClientId(String clientId) {
        return findOne(Criterion.is("clientId", clientId));
    }
}
