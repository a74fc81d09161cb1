package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.domain.user.ImportedUser;
import org.gatehouse.domain.user.NewUser;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserImport;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.domain.user.UserService;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.persistence.ForeignTable;

/** AWX's users, with their passwords. */
@ApplicationScoped
public class UserStep implements Step {

    private static final int NAME = 150;
    private static final int EMAIL = 254;

    @Inject
    private UserRepository users;
    @Inject
    private UserImport userImport;

    @Override
    public ImportedKind kind() {
        return ImportedKind.USER;
    }

    @Override
    public String plural() {
        return "users";
    }

    @Override
    public ForeignTable table() {
        return AwxTables.USERS;
    }

    @Override
    public void take(List<ForeignRow> fresh, Batch batch) {
        List<String> names = fresh.stream().map(UserStep::name).filter(UserService::isUsername).toList();
        Map<String, User> namesakes = users.findFirst(Math.max(1, names.size()), Criterion.in("username", names))
                .stream().collect(Collectors.toMap(User::username, Function.identity()));
        Extras extras = new Extras(ExternalAccounts.of(fresh, batch.run().awx()), auditors(fresh, batch.run()));
        for (ForeignRow row : fresh) {
            String name = name(row);
            if (!UserService.isUsername(name)) {
                batch.refuse("the name is not allowed here", name);
            } else if (namesakes.containsKey(name)) {
                merge(row, namesakes.get(name), batch);
            } else {
                takeIn(row, extras, batch);
            }
        }
    }

    private void takeIn(ForeignRow row, Extras extras, Batch batch) {
        StoredPassword password = StoredPassword.of(row);
        boolean superuser = row.flag("is_superuser");
        NewUser profile = new NewUser(name(row), Cut.text(row, "first_name", NAME), Cut.text(row, "last_name", NAME),
                Cut.text(row, "email", EMAIL), Secret.of(""), superuser, extras.auditors().contains(row.id()),
                row.flag("is_active"))
                        .knownAs(extras.external().identityOf(row, password));
        batch.take(row.id(), () -> userImport.takeIn(new ImportedUser(profile, password.stored(),
                row.moment("date_joined").orElseThrow(), row.moment("last_login"))).id());
        password.remark().ifPresent(remark -> batch.remark(remark, profile.username()));
        if (superuser) {
            batch.remark("superusers", profile.username());
        }
    }

    private void merge(ForeignRow row, User namesake, Batch batch) {
        Optional<String> obstacle = obstacle(row, namesake, batch.run().wishes());
        if (obstacle.isPresent()) {
            batch.refuse(obstacle.get(), name(row));
            return;
        }
        StoredPassword password = StoredPassword.of(row);
        boolean overwrite = batch.run().wishes().overwritePasswords() && password.remark().isEmpty();
        batch.merge(row.id(), namesake.id(), () -> {
            if (overwrite) {
                userImport.replacePassword(namesake.id(), password.stored());
            }
        });
        batch.remark("merged with the user here" + (overwrite ? ", password of AWX" : ""), name(row));
    }

    /** Tokens that come with a user must not get more rights on the way. */
    private static Optional<String> obstacle(ForeignRow row, User namesake, AwxImportRequest.Wishes wishes) {
        if (!wishes.merge()) {
            return Optional.of("a user of this name is here (--merge makes them one)");
        }
        if (!row.flag("is_superuser") && (namesake.isSuperuser() || namesake.isSystemAuditor())) {
            return Optional.of("the user of this name here may do more");
        }
        return row.flag("is_active") ? Optional.empty()
                : Optional.of("switched off in AWX, and a user of this name is here");
    }

    private static Set<Long> auditors(List<ForeignRow> users, ImportRun run) {
        return run.awx().rowsWith(AwxTables.MEMBERSHIPS, "user_id", users.stream().map(ForeignRow::id).toList())
                .stream().filter(held -> held.number("role_id").filter(run.auditorRoles()::contains).isPresent())
                .map(held -> held.number("user_id").orElseThrow()).collect(Collectors.toSet());
    }

    private static String name(ForeignRow row) {
        return row.text("username").orElse("");
    }

    /** What AWX keeps of users in other tables. */
    private record Extras(ExternalAccounts external, Set<Long> auditors) {
    }
}
