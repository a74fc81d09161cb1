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

    /** The column is no longer. */
    private static final int LONGEST_CLIENT_ID = 100;

    public ApplicationRepository() {
        super(Application.class, "user", "organization");
    }

    /**
     * The application of exactly this {@code client_id}, whatever anybody sends as such; databases that pay no heed to
     * spaces at the end, or to lengths, are not asked.
     */
    public Optional<Application> findByClientId(String clientId) {
        return clientId.length() <= LONGEST_CLIENT_ID && clientId.equals(clientId.strip())
                ? findOne(Criterion.is("clientId", clientId))
                : Optional.empty();
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
