package org.gatehouse.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatehouse.platform.persistence.JpaRepository;

/** The families, each with whom it concerns. */
@ApplicationScoped
public class TokenFamilyRepository extends JpaRepository<TokenFamily> {

    public TokenFamilyRepository() {
        super(TokenFamily.class, "user", "application", "application.user", "application.organization", "origin",
                "origin.user", "origin.organization");
    }
}
