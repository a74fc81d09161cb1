package org.gatehouse.domain.installation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.user.NewUser;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.domain.user.UserService;
import org.gatehouse.platform.persistence.Criterion;

/** Prepares an empty installation; of nodes that start together, one does it and the others find it done. */
@Stateless
public class InstallationService {

    @Inject
    private InstallationRepository installations;
    @Inject
    private UserRepository users;
    @Inject
    private UserService userService;

    /** Whether the caller is to purge from now until then: of all nodes one. */
    public boolean takePurge(Instant now, Instant until) {
        return installations.takePurge(now, until);
    }

    /** Whether the caller, who was to purge until {@code end}, still is; nobody else purges before {@code until} then. */
    public boolean keepPurge(Instant end, Instant until) {
        return installations.keepPurge(end, until);
    }

    /** Names the installation, and makes the superuser if there is no user at all. */
    public Optional<User> prepare(NewUser firstSuperuser) {
        Installation installation = installations.lock(Installation.ONLY).orElseThrow(GoneException::new);
        if (installation.uuid().isEmpty()) {
            installation.nameIt(UUID.randomUUID());
        }
        return users.exists(Criterion.ALL) ? Optional.empty() : Optional.of(userService.create(firstSuperuser));
    }
}
