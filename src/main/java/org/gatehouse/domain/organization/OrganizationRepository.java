package org.gatehouse.domain.organization;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatehouse.platform.persistence.JpaRepository;

/** The organizations. */
@ApplicationScoped
public class OrganizationRepository extends JpaRepository<Organization> {

    public OrganizationRepository() {
        super(Organization.class);
    }
}
