package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.domain.role.Role;
import org.gatehouse.domain.role.RoleField;
import org.gatehouse.domain.role.RoleRepository;
import org.gatehouse.platform.persistence.ForeignRow;

/** Finds which roles here are meant by roles of AWX. */
@ApplicationScoped
public class AwxRoles {

    private static final String ORGANIZATION = "organization";
    private static final String TEAM = "team";

    @Inject
    private RoleRepository roles;

    /**
     * A role here.
     *
     * @param role none if there is an obstacle, or if a dry run has not made what it is a role on
     * @param obstacle why there is none
     */
    record Found(Optional<Role> role, Optional<String> obstacle) {

        static Found not(String reason) {
            return new Found(Optional.empty(), Optional.of(reason));
        }
    }

    /** The roles of AWX with these ids. */
    static Map<Long, ForeignRow> read(Collection<Long> ids, ImportRun run) {
        return run.awx().rowsWith(AwxTables.ROLES, "id", ids).stream()
                .collect(Collectors.toMap(ForeignRow::id, Function.identity()));
    }

    /** The ids in a column of some rows. */
    static List<Long> ids(List<ForeignRow> rows, String column) {
        return rows.stream().flatMap(row -> row.number(column).stream()).distinct().toList();
    }

    /** What it is a role on: {@code team}, {@code organization}, something else of AWX, or nothing. */
    static String model(ForeignRow role, ImportRun run) {
        return role.number("content_type_id").flatMap(run::model).orElse("");
    }

    /** The team, if it is a role on one. */
    static Optional<Long> team(ForeignRow role, ImportRun run) {
        return model(role, run).equals(TEAM) ? role.number("object_id") : Optional.empty();
    }

    Found of(ForeignRow role, ImportRun run) {
        String model = model(role, run);
        if (!model.equals(TEAM) && !model.equals(ORGANIZATION)) {
            return Found.not("roles on what only AWX has");
        }
        Optional<RoleField> field = role.text("role_field").flatMap(RoleField::of);
        if (field.isEmpty()) {
            return Found.not("roles that are unknown here");
        }
        ImportedKind kind = model.equals(TEAM) ? ImportedKind.TEAM : ImportedKind.ORGANIZATION;
        Optional<Long> thing = role.number("object_id").flatMap(id -> run.local(kind, id));
        if (thing.isEmpty()) {
            return Found.not("roles on a " + model + " that was not moved");
        }
        if (thing.get() == Batch.NOWHERE) {
            return new Found(Optional.empty(), Optional.empty());
        }
        Optional<Role> found = model.equals(TEAM) ? roles.findOnTeam(thing.get(), field.get())
                : roles.find(thing.get(), field.get());
        return found.isPresent() ? new Found(found, Optional.empty())
                : Found.not("roles on a " + model + " that was removed here");
    }
}
