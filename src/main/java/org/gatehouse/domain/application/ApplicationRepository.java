package org.gatehouse.domain.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** From where scripts of the applications that are switched on may call. */
    public Set<String> origins() {
        List<Object[]> rows = entityManager().createQuery("select a.redirectUris, a.metadata.allowedOrigins "
                + "from Application a where a.active = true", Object[].class).getResultList();
        Set<String> origins = new HashSet<>();
        rows.forEach(row -> {
            origins.addAll(new RedirectUris((String) row[0]).origins());
            origins.addAll(Words.of((String) row[1]));
        });
        return origins;
    }
}
