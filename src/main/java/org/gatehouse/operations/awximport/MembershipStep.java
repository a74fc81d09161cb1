package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.domain.role.Assignment;
import org.gatehouse.domain.role.RoleService;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.persistence.ForeignTable;

/** Which user of AWX holds which role on an organization or a team; system roles came with the users. */
@ApplicationScoped
public class MembershipStep implements Step {

    @Inject
    private AwxRoles awxRoles;
    @Inject
    private RoleService roles;
    @Inject
    private UserRepository users;

    @Override
    public ImportedKind kind() {
        return ImportedKind.MEMBERSHIP;
    }

    @Override
    public String plural() {
        return "memberships";
    }

    @Override
    public ForeignTable table() {
        return AwxTables.MEMBERSHIPS;
    }

    @Override
    public void take(List<ForeignRow> fresh, Batch batch) {
        Map<Long, ForeignRow> known = AwxRoles.read(AwxRoles.ids(fresh, "role_id"), batch.run());
        for (ForeignRow row : fresh) {
            ForeignRow role = known.get(row.number("role_id").orElseThrow());
            if (role.text("singleton_name").isEmpty()) {
                take(row, role, batch);
            }
        }
    }

    private void take(ForeignRow row, ForeignRow awxRole, Batch batch) {
        long awxUser = row.number("user_id").orElseThrow();
        Optional<Long> user = batch.run().local(ImportedKind.USER, awxUser);
        AwxRoles.Found found = awxRoles.of(awxRole, batch.run());
        Optional<String> obstacle = found.obstacle().or(() -> missing(user));
        if (obstacle.isPresent()) {
            batch.refuse(obstacle.get(), awxRole.text("role_field").orElse("") + " of user #" + awxUser);
            return;
        }
        batch.take(row.id(), () -> {
            long role = found.role().orElseThrow().id();
            roles.assign(Assignment.toUser(role, user.orElseThrow()), true);
            return role;
        });
    }

    private Optional<String> missing(Optional<Long> user) {
        if (user.isEmpty()) {
            return Optional.of("roles of a user who was not moved");
        }
        return user.get() == Batch.NOWHERE || users.find(user.get()).isPresent() ? Optional.empty()
                : Optional.of("roles of a user who was removed here");
    }
}
