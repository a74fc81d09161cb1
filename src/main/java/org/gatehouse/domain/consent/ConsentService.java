package org.gatehouse.domain.consent;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.AccessTokenRepository;
import org.gatehouse.domain.token.TokenFamily;
import org.gatehouse.domain.token.TokenFamilyRepository;
import org.gatehouse.domain.token.TokenService;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;

/** Remembers consents and takes them back. */
@Stateless
public class ConsentService {

    private static final int BATCH = 100;
    private static final int FIRST = 100;

    @Inject
    private ConsentRepository consents;
    @Inject
    private TokenService tokens;
    @Inject
    private TokenFamilyRepository families;
    @Inject
    private AccessTokenRepository accessTokens;
    @Inject
    private UserRepository users;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private Clock clock;
    @Inject
    private Event<Change> changes;

    /** Remembers that the user allows this, beside what he allowed before. */
    public Consent remember(User user, Application application, Allowance allowed) {
        Optional<Consent> known = consents.find(user, application).flatMap(one -> consents.lockAgain(one.id()));
        if (known.isPresent()) {
            widen(known.get(), allowed);
            return known.get();
        }
        Consent consent = consents.add(new Consent(users.attached(user).orElseThrow(GoneException::new),
                applications.attached(application).orElseThrow(GoneException::new), allowed, clock.instant()));
        changes.fire(new Change.Created(consent));
        return consent;
    }

    /** Whether the consent still stands; nobody can take it back until the transaction ends. */
    public boolean holds(long id) {
        return consents.lock(id).isPresent();
    }

    /** Takes a consent back: whatever came from it ends. */
    public void revoke(long id) {
        consents.lock(id).flatMap(found -> consents.find(found.id())).ifPresent(consent -> {
            endWhatCameFrom(id);
            remove(consent);
        });
    }

    /** Consents go with their user or application. */
    public void onDeleted(@Observes @Priority(FIRST) Change.Deleted deleted) {
        if (deleted.object() instanceof User user) {
            removeAll(Criterion.is("userId", user.id()));
        } else if (deleted.object() instanceof Application application) {
            removeAll(Criterion.is("applicationId", application.id()));
        }
    }

    private void widen(Consent consent, Allowance allowed) {
        Map<String, Object> before = consent.snapshot();
        consent.widen(allowed, clock.instant());
        Map<String, List<Object>> differences = Change.differences(before, consent.snapshot());
        if (!differences.isEmpty()) {
            changes.fire(new Change.Updated(consent, differences));
        }
    }

    private void endWhatCameFrom(long id) {
        Criterion of = Criterion.is("consentId", id);
        Criterion living = of.and(Criterion.isNull("revoked"));
        for (List<TokenFamily> some = families.findFirst(BATCH, living); !some.isEmpty(); some = families
                .findFirst(BATCH, living)) {
            families.lockAll(some.stream().map(BaseEntity::id).toList()).forEach(tokens::revoke);
        }
        for (List<AccessToken> some = accessTokens.findFirst(BATCH, of); !some.isEmpty(); some = accessTokens
                .findFirst(BATCH, of)) {
            tokens.removeWhatIsLeftOf(some);
        }
    }

    private void removeAll(Criterion doomed) {
        for (List<Consent> some = consents.findFirst(BATCH, doomed); !some.isEmpty(); some = consents
                .findFirst(BATCH, doomed)) {
            some.forEach(this::remove);
        }
    }

    private void remove(Consent consent) {
        changes.fire(new Change.Deleted(consent));
        consents.remove(consent);
    }
}
