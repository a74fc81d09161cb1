package org.gatehouse.domain.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.session.SessionRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Criterion;

/** Issues, changes and ends tokens. */
@Stateless
public class TokenService {

    private static final int BATCH = 100;

    @Inject
    private AccessTokenRepository tokens;
    @Inject
    private RefreshTokenRepository refreshTokens;
    @Inject
    private TokenFamilyRepository families;
    @Inject
    private UserRepository users;
    @Inject
    private ApplicationRepository applications;
    @Inject
    private SessionRepository sessions;
    @Inject
    private TokenEligibility eligibility;
    @Inject
    private TokenMint mint;
    @Inject
    private TokenConfig config;
    @Inject
    private RandomText random;
    @Inject
    private Clock clock;
    @Inject
    private Event<Change> changes;

    /**
     * Issues a token, with a refresh token if its application's grant has one.
     *
     * @throws GoneException if the user or the application was deleted, or the session in which he authorized it is over
     */
    public IssuedToken issue(NewToken asked) {
        Instant now = clock.instant();
        NewToken wanted = attached(asked);
        Optional<TokenFamily> family = wanted.isRefreshable()
                ? Optional.of(families.add(new TokenFamily(wanted, now, config.refreshMaxLifetime())))
                : Optional.empty();
        IssuedToken issued = issue(wanted, family, now);
        // last: whoever signs in locks his user before his session too
        if (wanted.endsWithSession() && !sessions.hold(wanted.authorization().sessionId().orElseThrow())) {
            throw new GoneException();
        }
        return issued;
    }

    /**
     * The same for the bearer of a token, which was looked up before: it is locked until the transaction ends, because
     * nobody who ended it meanwhile would end what it makes.
     *
     * @throws TokenEndedException if it was ended or narrowed since
     */
    public IssuedToken issue(NewToken asked, AccessToken presented) {
        lockFamily(presented.familyId());
        tokens.lock(presented.id()).filter(token -> token.isUsable(clock.instant()))
                .filter(token -> token.scope().covers(presented.scope())).orElseThrow(TokenEndedException::new);
        return issue(asked);
    }

    /**
     * Ends a family: its access tokens go, its refresh tokens are refused, and so it goes on with whatever its access
     * tokens have made.
     */
    public void revoke(TokenFamily family) {
        family.revoke(clock.instant());
        removeAll(Criterion.is("familyId", family.id()));
        removeAll(Criterion.is("originFamilyId", family.id()));
        revokeAll(Criterion.is("originFamilyId", family.id()));
    }

    /** Changes what is given; a scope counts for later refreshes too. */
    public AccessToken change(long id, TokenChanges wanted) {
        Optional<TokenFamily> family = lockFamily(tokens.familyOf(id));
        AccessToken token = locked(id);
        if (!wanted.mayWiden() && wanted.scope().filter(scope -> !token.scope().covers(scope)).isPresent()) {
            throw new RuleViolationException("scope", "Only the user of a token may widen its scope.");
        }
        wanted.scope().filter(scope -> !scope.equals(token.scope())).ifPresent(
                scope -> token.application().ifPresent(application -> eligibility.check(application, scope)));
        Map<String, Object> before = token.snapshot();
        token.change(wanted, clock.instant());
        Map<String, List<Object>> differences = Change.differences(before, token.snapshot());
        if (differences.containsKey("scope")) {
            family.ifPresent(whole -> whole.limitTo(token.scope(), clock.instant()));
        }
        if (!differences.isEmpty()) {
            changes.fire(new Change.Updated(token, differences));
        }
        return token;
    }

    /** Ends a token, and with it the refresh token that could renew it. */
    public void revoke(AccessToken known) {
        Optional<TokenFamily> family = lockFamily(known.familyId());
        if (family.isPresent()) { // also when a refresh has just replaced the token
            revoke(family.get());
        } else {
            remove(locked(known.id()));
        }
    }

    /** Ends tokens of no family, whether or not somebody has just ended some of them. */
    public void removeWhatIsLeftOf(List<AccessToken> some) {
        tokens.lockAll(some.stream().map(AccessToken::id).toList()).forEach(this::remove);
    }

    /** The families and tokens of a user go with him. */
    public void removeAllOf(User user) {
        removeFamilies(Criterion.is("userId", user.id()));
        removeAll(Criterion.is("userId", user.id()));
    }

    /** The families and tokens of an application go with it, and so do those that came from its tokens. */
    public void removeAllOf(Application application) {
        removeFamilies(Criterion.is("applicationId", application.id()).or(Criterion.is("originId", application.id())));
        removeAll(Criterion.is("applicationId", application.id()));
        removeAll(Criterion.is("originId", application.id()));
    }

    private IssuedToken issue(NewToken wanted, Optional<TokenFamily> family, Instant now) {
        MintedToken minted = mint.mint(wanted, now);
        AccessToken token = tokens.add(minted.token(wanted, family));
        Optional<Secret> refreshValue = family.map(whole -> addRefreshToken(whole, now));
        changes.fire(new Change.Created(token));
        return new IssuedToken(token, minted.value(), refreshValue);
    }

    private NewToken attached(NewToken wanted) {
        return wanted.of(wanted.user().map(user -> users.attached(user).orElseThrow(GoneException::new)),
                wanted.application().map(this::attached),
                wanted.origin().map(parent -> parent.of(attached(parent.application()))));
    }

    private Application attached(Application application) {
        return applications.attached(application).orElseThrow(GoneException::new);
    }

    private Secret addRefreshToken(TokenFamily family, Instant now) {
        Secret value = TokenKind.REFRESH.format().next(random);
        refreshTokens.add(new RefreshToken(family, value, now));
        return value;
    }

    /** Before the token itself is read: what was read before the lock may no longer be true. */
    private Optional<TokenFamily> lockFamily(OptionalLong familyId) {
        return familyId.isPresent() ? families.lock(familyId.getAsLong()) : Optional.empty();
    }

    private AccessToken locked(long id) {
        return tokens.lock(id).orElseThrow(GoneException::new);
    }

    private void revokeAll(Criterion doomed) {
        Criterion living = doomed.and(Criterion.isNull("revoked"));
        for (List<TokenFamily> some = families.findFirst(BATCH, living); !some.isEmpty(); some = families
                .findFirst(BATCH, living)) {
            some.forEach(this::revoke);
        }
    }

    private void removeFamilies(Criterion doomed) {
        for (List<TokenFamily> some = families.findFirst(BATCH, doomed); !some.isEmpty(); some = families
                .findFirst(BATCH, doomed)) {
            some.forEach(this::revoke); // with whatever their access tokens have made
            some.forEach(families::remove);
        }
    }

    private void removeAll(Criterion doomed) {
        List<AccessToken> some;
        do {
            some = tokens.findFirst(BATCH, doomed);
            some.forEach(this::remove);
        } while (some.size() == BATCH);
    }

    private void remove(AccessToken token) {
        changes.fire(new Change.Deleted(token));
        tokens.remove(token);
        if (token.isSubjectItself()) {
            removeAll(Criterion.is("originTokenId", token.id()));
        }
    }
}
