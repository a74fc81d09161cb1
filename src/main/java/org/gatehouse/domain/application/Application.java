package org.gatehouse.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.crypto.Secret;

/** An OAuth client (RFC 6749 §1.1), owned by a user, an organization, or both. */
@Entity
@Table(name = "applications")
public class Application extends BaseEntity implements Auditable {

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "description", nullable = false)
    private String description;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", updatable = false)
    private User user;

    @Column(name = "user_id", insertable = false, updatable = false)
    private Long userId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    @Column(name = "organization_id", insertable = false, updatable = false)
    private Long organizationId;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Embedded
    private ClientSecrets secrets;

    @Column(name = "client_type", nullable = false)
    private ClientType clientType;

    @Column(name = "authorization_grant_type", nullable = false, updatable = false)
    private AuthorizationGrantType authorizationGrantType;

    @Column(name = "redirect_uris", nullable = false)
    private String redirectUris;

    @Column(name = "skip_authorization", nullable = false)
    private boolean skipAuthorization;

    @Column(name = "is_active", nullable = false)
    private boolean active;

    @Embedded
    private ClientMetadata metadata;

    /** For the persistence provider. */
    protected Application() {
    }

    Application(NewApplication wanted, String clientId, Secret secret, Instant now) {
        super(now);
        this.name = wanted.name();
        this.description = wanted.description();
        this.user = wanted.user().orElse(null);
        this.organization = wanted.organization().orElse(null);
        this.clientType = wanted.clientType();
        this.authorizationGrantType = wanted.authorizationGrantType();
        this.redirectUris = wanted.redirectUris().text();
        this.skipAuthorization = wanted.skipAuthorization();
        this.active = wanted.active();
        this.metadata = wanted.metadata();
        this.clientId = clientId;
        this.secrets = new ClientSecrets(secret, now);
    }

    void change(ApplicationChanges changes, Instant now) {
        name = changes.name().orElse(name);
        description = changes.description().orElse(description);
        organization = changes.organization().orElse(organization);
        clientType = changes.clientType().orElse(clientType);
        redirectUris = changes.redirectUris().map(RedirectUris::text).orElse(redirectUris);
        skipAuthorization = changes.skipAuthorization().orElse(skipAuthorization);
        active = changes.active().orElse(active);
        metadata = changes.metadata().apply(metadata);
        modifiedAt(now);
    }

    /** Another secret; the one that was is accepted until the deadline, if there is one. */
    void replaceSecret(Secret secret, Optional<Instant> deadline, Instant now) {
        secrets = secrets().rotated(secret, deadline, now);
        modifiedAt(now);
    }

    void endOldSecret(Instant now) {
        secrets = secrets().newest();
        modifiedAt(now);
    }

    private ClientSecrets secrets() {
        return secrets == null ? new ClientSecrets() : secrets;
    }

    /** Whether this is a secret of the client, compared in constant time; a public client has none. */
    public boolean accepts(Secret secret, Instant now) {
        return isConfidential() && secrets().accept(secret, now);
    }

    /** What can be told of its secrets, the newest first; a public client has none. */
    public List<KnownSecret> knownSecrets() {
        return isConfidential() ? secrets().known() : List.of();
    }

    public boolean isConfidential() {
        return clientType == ClientType.CONFIDENTIAL;
    }

    /** Whether it may act at all: neither it nor one of its owners has been switched off. */
    public boolean isUsable() {
        return active && (user == null || user.isActive()) && (organization == null || organization.isActive());
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** The owning user, if a user owns it. */
    public Optional<User> user() {
        return Optional.ofNullable(user);
    }

    /** The owning organization, if one owns it. */
    public Optional<Organization> organization() {
        return Optional.ofNullable(organization);
    }

    /** The public identifier, 40 letters and digits. */
    public String clientId() {
        return clientId;
    }

    public ClientType clientType() {
        return clientType;
    }

    public AuthorizationGrantType authorizationGrantType() {
        return authorizationGrantType;
    }

    /** All its grants, the one that {@link #authorizationGrantType()} tells among them. */
    public GrantTypes grantTypes() {
        return metadata.grantTypes().orElseGet(() -> GrantTypes.of(authorizationGrantType));
    }

    /** Whether it may get tokens in this way. */
    public boolean allows(AuthorizationGrantType type) {
        return grantTypes().allows(type);
    }

    /** What it says about itself as a client. */
    public ClientMetadata metadata() {
        return metadata;
    }

    public RedirectUris redirectUris() {
        return new RedirectUris(redirectUris);
    }

    /** Whether it is marked as one whose users are not asked for consent; see {@link #isTrusted()} for the whole truth. */
    public boolean skipsAuthorization() {
        return skipAuthorization;
    }

    /**
     * Whether its users are in fact not asked for consent. Who owns an application alone could send everybody's codes to
     * himself, so it takes an organization or a superuser behind it.
     */
    public boolean isTrusted() {
        return skipAuthorization && (organization != null || user().filter(User::isSuperuser).isPresent());
    }

    /** Whether an administrator has left it switched on; see {@link #isUsable()} for the whole truth. */
    public boolean isActive() {
        return active;
    }

    @Override
    public ObjectType objectType() {
        return ObjectType.APPLICATION;
    }

    @Override
    public String displayName() {
        return name;
    }

    @Override
    public Map<String, Object> snapshot() {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("name", name);
        snapshot.put("description", description);
        snapshot.put("client_type", clientType.awxName());
        snapshot.put("redirect_uris", redirectUris);
        snapshot.put("authorization_grant_type", authorizationGrantType.awxName());
        snapshot.put("skip_authorization", skipAuthorization);
        snapshot.put("is_active", active);
        MetadataRecord.of(metadata).forEach(snapshot::put);
        snapshot.put("user", user().map(User::reference).orElse(null));
        snapshot.put("organization", organization().map(Organization::reference).orElse(null));
        snapshot.put("id", id());
        return snapshot;
    }
}
