package org.gatehouse.domain.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.user.User;

/**
 * Everything that one authorization gave: the chain of refresh tokens, of which the newest can be used, and the access
 * tokens that came from them (RFC 9700 §4.14.2).
 */
@Entity
@Table(name = "token_families")
public class TokenFamily extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", updatable = false)
    private User user;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    private Application application;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "origin_application_id", updatable = false)
    private Application origin;

    @Column(name = "user_id", insertable = false, updatable = false)
    private Long userId;

    @Column(name = "application_id", insertable = false, updatable = false)
    private Long applicationId;

    @Column(name = "origin_application_id", insertable = false, updatable = false)
    private Long originId;

    @Column(name = "origin_family_id", updatable = false)
    private Long originFamilyId;

    @Column(name = "consent_id", updatable = false)
    private Long consentId;

    @Column(name = "authenticated", updatable = false)
    private Instant authenticated;

    @Column(name = "session_id", updatable = false)
    private String sessionId;

    @Column(name = "resources", nullable = false, updatable = false)
    private String resources;

    @Column(name = "claims", nullable = false, updatable = false)
    private String claims;

    @Column(name = "scope", nullable = false)
    private Scope scope;

    @Column(name = "generation", nullable = false)
    private int generation;

    @Column(name = "expires", nullable = false, updatable = false)
    private Instant expires;

    @Column(name = "revoked")
    private Instant revoked;

    /** For the persistence provider. */
    protected TokenFamily() {
    }

    TokenFamily(NewToken wanted, Instant now, Duration lifetime) {
        super(now);
        this.user = wanted.user().orElseThrow();
        this.application = wanted.application().orElseThrow();
        this.origin = wanted.origin().map(TokenOrigin::application).orElse(null);
        this.originFamilyId = wanted.origin().map(TokenOrigin::storedFamilyId).orElse(null);
        this.consentId = wanted.authorization().consentId().stream().boxed().findFirst().orElse(null);
        this.authenticated = wanted.authorization().authenticated().orElse(null);
        this.sessionId = wanted.authorization().sessionId().orElse(null);
        this.resources = String.join(" ", wanted.authorization().resources());
        this.claims = wanted.authorization().claims();
        this.scope = wanted.scope();
        Instant last = now.plus(lifetime);
        this.expires = wanted.origin().map(TokenOrigin::notAfter).filter(last::isAfter).orElse(last);
    }

    /**
     * What a refresh token of this family is worth, in the order of the questions.
     *
     * @param lifetime how long a refresh token lives from its creation
     * @param raceWindow how long a second use of the newest spent one is taken for a race; zero = never
     */
    public RefreshVerdict judge(RefreshToken token, Instant now, Duration lifetime, Duration raceWindow) {
        if (revoked != null) {
            return RefreshVerdict.REVOKED;
        }
        if (token.isSpent() || token.generation() < generation) {
            boolean newestSpent = token.generation() == generation - 1;
            return newestSpent && token.isSpent() && token.wasSpentWithin(raceWindow, now) ? RefreshVerdict.RACE
                    : RefreshVerdict.REUSED;
        }
        boolean alive = now.isBefore(expires) && now.isBefore(token.created().plus(lifetime));
        return alive ? RefreshVerdict.GOOD : RefreshVerdict.EXPIRED;
    }

    /** The generation of the next refresh token, which thereby is the newest. */
    int advance(Instant now) {
        generation++;
        modifiedAt(now);
        return generation;
    }

    void limitTo(Scope limit, Instant now) {
        scope = limit;
        modifiedAt(now);
    }

    void revoke(Instant now) {
        if (revoked == null) {
            revoked = now;
            modifiedAt(now);
        }
    }

    /** Whether nobody behind it has been switched off. */
    public boolean isUsable() {
        return user.isActive() && application.isUsable() && (origin == null || origin.isUsable());
    }

    public boolean isIssuedTo(Application client) {
        return application.id() == client.id();
    }

    /** How its user came to authorize its application. */
    public Authorization authorization() {
        return new Authorization(consentId == null ? OptionalLong.empty() : OptionalLong.of(consentId),
                Optional.ofNullable(authenticated), Optional.ofNullable(sessionId),
                resources.isEmpty() ? List.of() : List.of(resources.split(" ")), claims);
    }

    /** Who authorized. */
    public User user() {
        return user;
    }

    /** Who was authorized. */
    public Application application() {
        return application;
    }

    Instant expires() {
        return expires;
    }

    Optional<TokenOrigin> origin() {
        OptionalLong family = originFamilyId == null ? OptionalLong.empty() : OptionalLong.of(originFamilyId);
        return Optional.ofNullable(origin).map(parent -> new TokenOrigin(parent, expires, family));
    }

    /** The most that a refresh can ask for. */
    public Scope scope() {
        return scope;
    }

    int generation() {
        return generation;
    }

}
