package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.Changes;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;

/** Stores tokens of applications that act for themselves, all or none. */
@Stateless
public class ClientTokenStore {

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private TokenEligibility eligibility;
    @Inject
    private Event<Changes> announcements;

    /** A token for each wish, unless an application is gone or may no longer have one. */
    public List<IssuedToken> add(List<ClientTokenWish> wishes) {
        Map<Long, Application> known = known(wishes);
        List<AccessToken> newcomers = wishes.stream().map(wish -> token(wish, known)).toList();
        tokens.addAll(newcomers);
        announcements.fire(new Changes(each(wishes,
                i -> new Changes.ForRequest(new Change.Created(newcomers.get(i)), wishes.get(i).request()))));
        return each(wishes, i -> new IssuedToken(newcomers.get(i), wishes.get(i).minted().value(), Optional.empty()));
    }

    /** The applications as they are now. */
    private Map<Long, Application> known(List<ClientTokenWish> wishes) {
        Set<Long> ids = wishes.stream().map(wish -> wish.application().id()).collect(Collectors.toSet());
        return applications.findAll(ids).stream().collect(Collectors.toMap(Application::id, Function.identity()));
    }

    private AccessToken token(ClientTokenWish wish, Map<Long, Application> known) {
        Application application = Optional.ofNullable(known.get(wish.application().id()))
                .orElseThrow(GoneException::new);
        NewToken wanted = wish.minted().wanted().of(Optional.empty(), Optional.of(application), Optional.empty());
        eligibility.check(wanted);
        return wish.minted().token(wanted, Optional.empty());
    }

    private static <R> List<R> each(List<ClientTokenWish> wishes, Function<Integer, R> what) {
        return IntStream.range(0, wishes.size()).boxed().map(what).toList();
    }
}
