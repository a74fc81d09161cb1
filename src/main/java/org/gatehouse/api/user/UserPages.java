package org.gatehouse.api.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gatehouse.api.rest.Capabilities;
import org.gatehouse.api.rest.ListParameters;
import org.gatehouse.api.rest.PageRepresentation;
import org.gatehouse.domain.token.ScopeArea;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.OrderBy;
import org.gatehouse.platform.persistence.Page;
import org.gatehouse.security.access.Sight;
import org.gatehouse.security.access.UserAccess;
import org.gatehouse.security.authentication.CurrentCaller;

/** Users as the caller sees them: lists and single ones, with what he may do with each. */
@ApplicationScoped
public class UserPages {

    @Inject
    private UserRepository users;
    @Inject
    private UserAccess access;
    @Inject
    private Sight sight;
    @Inject
    private CurrentCaller current;

    /** What a list adds to the {@code summary_fields} of each user of a page, found once for the whole page. */
    interface Extras extends Function<List<User>, BiConsumer<User, JsonObjectBuilder>> {
    }

    /** A page of the users that the caller sees and that meet the criterion. */
    JsonObject list(UriInfo uri, Criterion criterion) {
        return list(uri, criterion, page -> (user, summary) -> {
            // nothing beyond what every list shows
        });
    }

    /** The same, with more about each. */
    JsonObject list(UriInfo uri, Criterion criterion, Extras extras) {
        ListParameters parameters = ListParameters.of(uri, UserFields.ALL);
        Criterion visible = access.visibleTo(current.required()).and(criterion).and(parameters.criterion(sight));
        Page<User> page = users.page(visible,
                parameters.order(sight, OrderBy.ascending("username"), OrderBy.ascending("id")), parameters.page());
        Capabilities capabilities = capabilities(page.items());
        BiConsumer<User, JsonObjectBuilder> more = extras.apply(page.items());
        return PageRepresentation.of(page, uri,
                user -> UserRepresentation.of(user, capabilities, summary -> more.accept(user, summary)));
    }

    /** The page whose only user is the caller, whom nobody has to look for: he sees and may change himself. */
    JsonObject himself(UriInfo uri, User user) {
        boolean writing = current.required().scope().permitsWriting(ScopeArea.USERS);
        Capabilities capabilities = new Capabilities(writing ? Set.of(user.id()) : Set.of(), Set.of());
        Page<User> page = new Page<>(List.of(user), 1, ListParameters.DEFAULT_PAGE_SIZE, 1);
        return PageRepresentation.of(page, uri, one -> UserRepresentation.of(one, capabilities, summary -> {
            // nothing beyond what every list shows
        }));
    }

    JsonObject one(User user) {
        return UserRepresentation.of(user, capabilities(List.of(user)), summary -> {
            // nothing beyond what every list shows
        });
    }

    private Capabilities capabilities(List<User> page) {
        return Capabilities.of(current.required().scope().permitsWriting(ScopeArea.USERS),
                page.stream().map(User::id).toList(), users,
                access.changeableBy(current.required()), access.deletableBy(current.required()));
    }
}
