package org.gatehouse.domain.key;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The signing keys, of which there are a few for each algorithm. */
@ApplicationScoped
public class SigningKeyRepository extends JpaRepository<SigningKey> {

    private static final int MANY = 1000;

    public SigningKeyRepository() {
        super(SigningKey.class);
    }

    /** All of them, in the order in which they were made. */
    List<SigningKey> all() {
        return findFirst(MANY, Criterion.ALL);
    }
}
