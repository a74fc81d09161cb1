package org.gatehouse.activity;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatehouse.platform.persistence.JpaRepository;

/** What happened, oldest first. */
@ApplicationScoped
public class ActivityRepository extends JpaRepository<ActivityEntry> {

    public ActivityRepository() {
        super(ActivityEntry.class);
    }
}
