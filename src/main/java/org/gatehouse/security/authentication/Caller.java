package org.gatehouse.security.authentication;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.session.LivingSession;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.ScopeWords;
import org.gatehouse.domain.token.TokenOrigin;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.exchange.Party;

/** Whoever sent the request, as far as his credentials prove it. */
public final class Caller extends CallerPrincipal implements Party {

    private static final long serialVersionUID = 1L;
    private static final Scope EVERYTHING = new Scope(ScopeWords.names());

    private final transient User user;
    private final transient AccessToken token;
    private final transient LivingSession session;
    private final transient Map<Class<?>, Object> found = new ConcurrentHashMap<>(0);

    private Caller(String name, User user, AccessToken token, LivingSession session) {
        super(name);
        this.user = user;
        this.token = token;
        this.session = session;
    }

    /** Somebody who presented his password; nothing masks his rights. */
    public static Caller of(User user) {
        return new Caller(user.username(), user, null, null);
    }

    /** Somebody who has signed in before; nothing masks his rights either. */
    static Caller of(LivingSession living) {
        User user = living.session().user();
        return new Caller(user.username(), user, null, living);
    }

    /** Somebody, or an application by itself, who presented a token. */
    static Caller of(AccessToken token) {
        String name = token.user().map(User::username)
                .orElseGet(() -> token.application().map(Application::clientId).orElse(""));
        return new Caller(name, token.user().orElse(null), token, null);
    }

    /** The user; none for an application that acts for itself, which has no rights of its own here. */
    public Optional<User> user() {
        return Optional.ofNullable(user);
    }

    /** The user's id, or 0, which nobody has. */
    @Override
    public long userId() {
        return user == null ? 0 : user.id();
    }

    public boolean isSuperuser() {
        return user != null && user.isSuperuser();
    }

    /** Whether he may read everything without being allowed to change it. */
    public boolean isSystemAuditor() {
        return user != null && user.isSystemAuditor() && !user.isSuperuser();
    }

    /** Whether he may read everything. */
    public boolean seesEverything() {
        return isSuperuser() || isSystemAuditor();
    }

    /** What his credentials may be used for; a password is good for everything. */
    public Scope scope() {
        return token == null ? EVERYTHING : token.scope();
    }

    /**
     * What was found out about him, asked once for as long as he is remembered, which ends with whatever could change
     * the answer.
     */
    public <T> T known(Class<T> kind, Supplier<T> find) {
        Object known = found.get(kind);
        if (known == null) {
            known = find.get();
            found.put(kind, known);
        }
        return kind.cast(known);
    }

    /** What was found out so far; empty if nobody has asked for it. */
    public <T> Optional<T> known(Class<T> kind) {
        return Optional.ofNullable(kind.cast(found.get(kind)));
    }

    /** The session that stands for him, if it was one. */
    public Optional<LivingSession> session() {
        return Optional.ofNullable(session);
    }

    /** The same for somebody who would present this token. */
    public static Caller presenting(AccessToken token) {
        return of(token);
    }

    /** The token that stands for him, if it was one. */
    public Optional<AccessToken> token() {
        return Optional.ofNullable(token);
    }

    @Override
    public long tokenId() {
        return token == null ? 0 : token.id();
    }

    @Override
    public String clientId() {
        return token == null ? null : token.application().map(Application::clientId).orElse(null);
    }

    /** The application token behind the request, directly or a step away: what it makes must end with it. */
    public Optional<TokenOrigin> tokenOrigin() {
        return Optional.ofNullable(token).flatMap(AccessToken::asOrigin);
    }

    /** The container's groups, for whoever else asks the container; no code of ours reads them. */
    Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        if (user != null) {
            groups.add("user");
        }
        if (isSuperuser()) {
            groups.add("superuser");
        }
        if (isSystemAuditor()) {
            groups.add("auditor");
        }
        scope().words().forEach(word -> groups.add("scope:" + word));
        return groups;
    }
}
