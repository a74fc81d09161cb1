package org.gatehouse.domain.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.time.Iso8601;

/**
 * What a caller presents instead of a password: personal if it belongs to a user alone, otherwise issued to an
 * application (RFC 6749 §1.4).
 */
@Entity
@Table(name = "access_tokens")
public class AccessToken extends BaseEntity implements Auditable {

    @Column(name = "token", nullable = false, updatable = false)
    private byte[] digest;

    @Column(name = "hint", nullable = false, updatable = false)
    private String hint;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", updatable = false)
    private User user;

    @Column(name = "user_id", insertable = false, updatable = false)
    private Long userId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id", updatable = false)
    private Application application;

    @Column(name = "application_id", insertable = false, updatable = false)
    private Long applicationId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "origin_application_id", updatable = false)
    private Application origin;

    @Column(name = "origin_application_id", insertable = false, updatable = false)
    private Long originId;

    @Column(name = "family_id", updatable = false)
    private Long familyId;

    @Column(name = "origin_family_id", updatable = false)
    private Long originFamilyId;

    @Column(name = "origin_token_id", updatable = false)
    private Long originTokenId;

    @Column(name = "resources", nullable = false, updatable = false)
    private String resources;

    @Column(name = "claims", nullable = false, updatable = false)
    private String claims;

    @Column(name = "consent_id", updatable = false)
    private Long consentId;

    @Column(name = "scope", nullable = false)
    private Scope scope;

    /** The same as text, for lists that are filtered by it. */
    @Column(name = "scope", insertable = false, updatable = false)
    private String scopeText;

    @Column(name = "description", nullable = false)
    private String description;

    @Column(name = "expires", nullable = false, updatable = false)
    private Instant expires;

    @Column(name = "last_used")
    private Instant lastUsed;

    /** For the persistence provider. */
    protected AccessToken() {
    }

    AccessToken(NewToken wanted, Secret value, Optional<TokenFamily> family, Instant expires, Instant now) {
        super(now);
        this.digest = value.digest().toBytes();
        this.hint = value.hint();
        this.user = wanted.user().orElse(null);
        this.application = wanted.application().orElse(null);
        this.origin = wanted.origin().map(TokenOrigin::application).orElse(null);
        this.originFamilyId = wanted.origin().map(TokenOrigin::storedFamilyId).orElse(null);
        this.originTokenId = wanted.origin().map(TokenOrigin::storedTokenId).orElse(null);
        this.familyId = family.map(TokenFamily::id).orElse(null);
        this.resources = String.join(" ", wanted.resources());
        this.claims = wanted.authorization().claims();
        this.consentId = wanted.authorization().consentId().stream().boxed().findFirst().orElse(null);
        this.scope = wanted.scope();
        this.description = wanted.description();
        this.expires = expires;
    }

    /** A token that somebody already holds, with its past. */
    AccessToken(ImportedToken known, Secret value, Optional<TokenFamily> family) {
        this(known.wanted(), value, family, known.expires(), known.created());
        this.lastUsed = known.lastUsed().orElse(null);
    }

    void change(TokenChanges changes, Instant now) {
        scope = changes.scope().orElse(scope);
        description = changes.description().orElse(description);
        modifiedAt(now);
    }

    /** Whether whoever presents it is to be let in: neither it has ended nor anybody behind it gone or switched off. */
    public boolean isUsable(Instant now) {
        return fault(now).isEmpty();
    }

    /** Why whoever presents it is not to be let in; empty if he is. */
    public Optional<TokenFault> fault(Instant now) {
        if (!now.isBefore(expires)) {
            return Optional.of(TokenFault.EXPIRED);
        }
        if (!isIntact(userId, user, User::isActive)) {
            return Optional.of(TokenFault.USER_INACTIVE);
        }
        if (!isIntact(applicationId, application, Application::isUsable)) {
            return Optional.of(TokenFault.APPLICATION_INACTIVE);
        }
        return isIntact(originId, origin, Application::isUsable) ? Optional.empty()
                : Optional.of(TokenFault.MAKER_INACTIVE);
    }

    /** A row that names somebody who is no longer there is as dead as he is. */
    private static <T> boolean isIntact(Long id, T object, Predicate<T> usable) {
        return object == null ? id == null : usable.test(object);
    }

    /** Whether it was issued to this application. */
    public boolean isIssuedTo(Application client) {
        return application != null && application.id() == client.id();
    }

    /** Whether a refresh token belongs to it. */
    public boolean isRefreshable() {
        return familyId != null;
    }

    /** The hash of its value, by which it is found. */
    public Digest digest() {
        return Digest.ofBytes(digest);
    }

    /** Prefix and last four characters of the value. */
    public String hint() {
        return hint;
    }

    /** The user for whom it acts; none for an application that acts for itself. */
    public Optional<User> user() {
        return Optional.ofNullable(user);
    }

    /** The application it was issued to; none for a personal token. */
    public Optional<Application> application() {
        return Optional.ofNullable(application);
    }

    /** The application without whose token it would not exist; it ends with that application. */
    public Optional<Application> origin() {
        return Optional.ofNullable(origin);
    }

    OptionalLong familyId() {
        return familyId == null ? OptionalLong.empty() : OptionalLong.of(familyId);
    }

    /** What a token made by this one must end with; none for a token that no application has to do with. */
    public Optional<TokenOrigin> asOrigin() {
        OptionalLong family = familyId != null || originFamilyId == null ? familyId()
                : OptionalLong.of(originFamilyId);
        return application().or(this::origin).map(client -> new TokenOrigin(client, expires, family));
    }

    /** What a token that is exchanged for this one must end with: its family, or itself if it belongs to none. */
    public Optional<TokenOrigin> asSubject() {
        return asOrigin().map(origin -> origin.familyId().isPresent() ? origin
                : new TokenOrigin(origin.application(), expires, origin.familyId(), OptionalLong.of(id())));
    }

    /** Whether something may have been exchanged for it that ends with it alone. */
    boolean isSubjectItself() {
        return familyId == null && originFamilyId == null && applicationId != null;
    }

    /** Whom it is for (RFC 8707), as absolute URIs; empty: this server. */
    public List<String> resources() {
        return resources.isEmpty() ? List.of() : List.of(resources.split(" "));
    }

    /** Which facts about the user its application asked for one by one, as it wrote them. */
    public String claims() {
        return claims;
    }

    public Scope scope() {
        return scope;
    }

    public String description() {
        return description;
    }

    /** The first moment at which it is no longer valid. */
    public Instant expires() {
        return expires;
    }

    /** When it was last presented, to the minute; none if never. */
    public Optional<Instant> lastUsed() {
        return Optional.ofNullable(lastUsed);
    }

    @Override
    public ObjectType objectType() {
        return ObjectType.ACCESS_TOKEN;
    }

    @Override
    public String displayName() {
        return hint;
    }

    @Override
    public Map<String, Object> snapshot() {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("user", user().map(User::reference).orElse(null));
        snapshot.put("token", Secret.MASK);
        snapshot.put("application", application().map(Application::reference).orElse(null));
        snapshot.put("expires", Iso8601.format(expires));
        snapshot.put("scope", scope.toString());
        snapshot.put("description", description);
        snapshot.put("id", id());
        return snapshot;
    }
}
