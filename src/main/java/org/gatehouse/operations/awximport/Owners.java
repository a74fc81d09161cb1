package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.ForeignRow;

/** Finds who owns an application of AWX: an organization, in old releases a user, or nobody. */
@ApplicationScoped
public class Owners {

    @Inject
    private UserRepository users;
    @Inject
    private OrganizationRepository organizations;

    /**
     * Who owns it here.
     *
     * @param lost whether it has owners there, none of whom is here
     * @param place what a dry run calls the organization that it has not made; otherwise empty
     */
    record Found(Optional<User> user, Optional<Organization> organization, boolean lost, String place) {

        Optional<String> obstacle() {
            return lost ? Optional.of("its owner was not moved") : Optional.empty();
        }
    }

    Found of(ForeignRow application, ImportRun run) {
        Optional<Long> organization = application.number("organization_id");
        Optional<Long> user = application.number("user_id");
        Optional<Long> home = organization.flatMap(id -> run.local(ImportedKind.ORGANIZATION, id));
        Optional<Long> owner = user.flatMap(id -> run.local(ImportedKind.USER, id));
        Optional<Organization> foundHome = home.flatMap(organizations::find);
        Optional<User> foundOwner = owner.flatMap(users::find);
        boolean ownedThere = organization.isPresent() || user.isPresent();
        boolean imagined = home.filter(Owners::isImagined).or(() -> owner.filter(Owners::isImagined)).isPresent();
        boolean lost = ownedThere && foundHome.isEmpty() && foundOwner.isEmpty() && !imagined;
        String place = home.filter(Owners::isImagined).map(id -> "AWX " + organization.get()).orElse("");
        return new Found(foundOwner, foundHome, lost, place);
    }

    private static boolean isImagined(long id) {
        return id == Batch.NOWHERE;
    }
}
