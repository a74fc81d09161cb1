package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.ForeignRow;

/** Finds for whom and for which applications tokens of AWX act: two queries a batch. */
@ApplicationScoped
public class TokenParties {

    private static final String USER = "user_id";
    private static final String APPLICATION = "application_id";

    @Inject
    private UserRepository users;
    @Inject
    private ApplicationRepository applications;

    Known of(List<ForeignRow> tokens, ImportRun run) {
        Map<Long, User> known = users.findAll(ids(tokens, USER, ImportedKind.USER, run)).stream()
                .collect(Collectors.toMap(User::id, Function.identity()));
        Map<Long, Application> clients = applications
                .findAll(ids(tokens, APPLICATION, ImportedKind.APPLICATION, run)).stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
        return new Known(known, clients, run);
    }

    private static List<Long> ids(List<ForeignRow> tokens, String column, ImportedKind kind, ImportRun run) {
        return tokens.stream().flatMap(row -> row.number(column).stream()).distinct()
                .flatMap(id -> run.local(kind, id).stream()).filter(id -> id != Batch.NOWHERE).distinct().toList();
    }

    /** The parties of a batch, by their ids here. */
    record Known(Map<Long, User> users, Map<Long, Application> applications, ImportRun run) {

        /** Why the token can't be given to them. */
        Optional<String> obstacle(ForeignRow token) {
            if (token.number(USER).isEmpty() && token.number(APPLICATION).isEmpty()) {
                return Optional.of("they belong to nobody");
            }
            return missing(token, USER, ImportedKind.USER, users, "user")
                    .or(() -> missing(token, APPLICATION, ImportedKind.APPLICATION, applications, "application"));
        }

        Optional<User> user(ForeignRow token) {
            return party(token, USER, ImportedKind.USER, users);
        }

        Optional<Application> application(ForeignRow token) {
            return party(token, APPLICATION, ImportedKind.APPLICATION, applications);
        }

        private <T> Optional<T> party(ForeignRow token, String column, ImportedKind kind, Map<Long, T> known) {
            return token.number(column).flatMap(id -> run.local(kind, id)).map(known::get);
        }

        private Optional<String> missing(ForeignRow token, String column, ImportedKind kind, Map<Long, ?> known,
                String what) {
            if (token.number(column).isEmpty()) {
                return Optional.empty();
            }
            Optional<Long> local = run.local(kind, token.number(column).get());
            if (local.isEmpty()) {
                return Optional.of("their " + what + " was not moved");
            }
            boolean here = local.get() == Batch.NOWHERE || known.containsKey(local.get());
            return here ? Optional.empty() : Optional.of("their " + what + " was removed here");
        }
    }
}
