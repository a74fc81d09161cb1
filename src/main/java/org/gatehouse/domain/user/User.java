package org.gatehouse.domain.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.ObjectType;

/** A person, or a machine that somebody gave a name and a password. */
@Entity
@Table(name = "users")
public class User extends BaseEntity implements Auditable {

    @Column(name = "subject", nullable = false, updatable = false)
    private String subject;

    @Column(name = "username", nullable = false)
    private String username;

    @Column(name = "first_name", nullable = false)
    private String firstName;

    @Column(name = "last_name", nullable = false)
    private String lastName;

    @Column(name = "email", nullable = false)
    private String email;

    @Column(name = "password", nullable = false)
    private String passwordHash;

    @Column(name = "is_superuser", nullable = false)
    private boolean superuser;

    @Column(name = "is_system_auditor", nullable = false)
    private boolean systemAuditor;

    @Column(name = "is_active", nullable = false)
    private boolean active;

    @Column(name = "last_login")
    private Instant lastLogin;

    @Column(name = "ldap_dn", nullable = false, updatable = false)
    private String ldapDn;

    @Column(name = "external_account", updatable = false)
    private ExternalAccount externalAccount;

    /** For the persistence provider. */
    protected User() {
    }

    User(String subject, NewUser wanted, String passwordHash, Instant now) {
        super(now);
        this.subject = subject;
        this.username = wanted.username();
        this.firstName = wanted.firstName();
        this.lastName = wanted.lastName();
        this.email = wanted.email();
        this.superuser = wanted.superuser();
        this.systemAuditor = wanted.systemAuditor();
        this.active = wanted.active();
        this.passwordHash = passwordHash;
        this.ldapDn = wanted.external().ldapDn();
        this.externalAccount = wanted.external().account().orElse(null);
    }

    /** Somebody who was a user of another product, with his past. */
    User(String subject, ImportedUser known) {
        this(subject, known.profile(), known.passwordHash(), known.created());
        this.lastLogin = known.lastLogin().orElse(null);
    }

    void change(UserChanges changes, Instant now) {
        username = changes.username().orElse(username);
        firstName = changes.firstName().orElse(firstName);
        lastName = changes.lastName().orElse(lastName);
        email = changes.email().orElse(email);
        superuser = changes.superuser().orElse(superuser);
        systemAuditor = changes.systemAuditor().orElse(systemAuditor);
        active = changes.active().orElse(active);
        modifiedAt(now);
    }

    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        modifiedAt(now);
    }

    void signedIn(Instant now) {
        lastLogin = now;
    }

    /** The same password under newer parameters: no change that anybody would call one. */
    void replaceHash(String hash) {
        passwordHash = hash;
    }

    /** Opaque identifier, never given to another user, also after this one is gone. */
    public String subject() {
        return subject;
    }

    public String username() {
        return username;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String email() {
        return email;
    }

    /** The encoded hash; nobody but the local identity store has a use for it. */
    public String passwordHash() {
        return passwordHash;
    }

    public boolean isSuperuser() {
        return superuser;
    }

    public boolean isSystemAuditor() {
        return systemAuditor;
    }

    /** Whether he can act at all; his tokens and passwords are refused while he can't. */
    public boolean isActive() {
        return active;
    }

    /** When he last began a session, or null. */
    public Instant lastLogin() {
        return lastLogin;
    }

    /** His distinguished name in a directory, or nothing. */
    public String ldapDn() {
        return ldapDn;
    }

    /** Who else vouches for him; none if he is only known here. */
    public Optional<ExternalAccount> externalAccount() {
        return Optional.ofNullable(externalAccount);
    }

    boolean hasRightsOf(User other) {
        return superuser == other.superuser && systemAuditor == other.systemAuditor && active == other.active;
    }

    boolean canRescue() {
        return superuser && active;
    }

    @Override
    public ObjectType objectType() {
        return ObjectType.USER;
    }

    @Override
    public String displayName() {
        return username;
    }

    @Override
    public Map<String, Object> snapshot() {
        Map<String, Object> snapshot = new LinkedHashMap<>();
        snapshot.put("username", username);
        snapshot.put("first_name", firstName);
        snapshot.put("last_name", lastName);
        snapshot.put("email", email);
        snapshot.put("is_superuser", superuser);
        snapshot.put("is_system_auditor", systemAuditor);
        snapshot.put("is_active", active);
        snapshot.put("password", HIDDEN);
        snapshot.put("id", id());
        return snapshot;
    }
}
