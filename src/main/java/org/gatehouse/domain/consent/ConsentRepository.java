package org.gatehouse.domain.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The consents, each with its user and application. */
@ApplicationScoped
public class ConsentRepository extends JpaRepository<Consent> {

    public ConsentRepository() {
        super(Consent.class, "user", "application");
    }

    /** What the user has allowed the application, if he ever has. */
    public Optional<Consent> find(User user, Application application) {
        return findOne(Criterion.is("userId", user.id()).and(Criterion.is("applicationId", application.id())));
    }
}
