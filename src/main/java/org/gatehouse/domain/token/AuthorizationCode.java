package org.gatehouse.domain.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.domain.BaseEntity;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;

/** What an application gets through the browser and exchanges, once, for a token (RFC 6749 §1.3.1). */
@Entity
@Table(name = "authorization_codes")
public class AuthorizationCode extends BaseEntity {

    @Column(name = "code", nullable = false, updatable = false)
    private byte[] digest;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", nullable = false, updatable = false)
    private User user;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    private Application application;

    @Column(name = "redirect_uri", nullable = false, updatable = false)
    private String redirectUri;

    @Column(name = "redirect_named", nullable = false, updatable = false)
    private boolean redirectNamed;

    @Column(name = "scope", nullable = false, updatable = false)
    private Scope scope;

    @Column(name = "challenge", updatable = false)
    private byte[] challenge;

    @Column(name = "nonce", updatable = false)
    private String nonce;

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

    @Column(name = "expires", nullable = false, updatable = false)
    private Instant expires;

    @Column(name = "redeemed")
    private Instant redeemed;

    @Column(name = "family_id")
    private Long familyId;

    @Column(name = "token_id")
    private Long tokenId;

    /** For the persistence provider. */
    protected AuthorizationCode() {
    }

    AuthorizationCode(NewAuthorizationCode wanted, Secret value, Instant expires, Instant now) {
        super(now);
        this.digest = value.digest().toBytes();
        this.user = wanted.user();
        this.application = wanted.application();
        this.redirectUri = wanted.redirect().uri();
        this.redirectNamed = wanted.redirect().named();
        this.scope = wanted.scope();
        this.challenge = wanted.challenge().map(one -> one.digest().toBytes()).orElse(null);
        this.nonce = wanted.nonce().orElse(null);
        Authorization authorization = wanted.authorization();
        this.consentId = authorization.consentId().stream().boxed().findFirst().orElse(null);
        this.authenticated = authorization.authenticated().orElse(null);
        this.sessionId = authorization.sessionId().orElse(null);
        this.resources = String.join(" ", authorization.resources());
        this.claims = authorization.claims();
        this.expires = expires;
    }

    void redeem(AccessToken given, Instant now) {
        redeemed = now;
        familyId = given.familyId().stream().boxed().findFirst().orElse(null);
        tokenId = given.id();
        modifiedAt(now);
    }

    public boolean isRedeemed() {
        return redeemed != null;
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }

    public boolean isIssuedTo(Application client) {
        return application.id() == client.id();
    }

    /** Whether nobody behind it has been switched off. */
    public boolean isUsable() {
        return user.isActive() && application.isUsable();
    }

    public User user() {
        return user;
    }

    public Application application() {
        return application;
    }

    public CodeRedirect redirect() {
        return new CodeRedirect(redirectUri, redirectNamed);
    }

    public Scope scope() {
        return scope;
    }

    /** What whoever redeems it must prove; empty: nothing. */
    public Optional<CodeChallenge> challenge() {
        return Optional.ofNullable(challenge).map(Digest::ofBytes).map(CodeChallenge::new);
    }

    /** What the application wants to find in the ID token. */
    public Optional<String> nonce() {
        return Optional.ofNullable(nonce);
    }

    /** How its user came to authorize its application. */
    public Authorization authorization() {
        return new Authorization(consentId == null ? OptionalLong.empty() : OptionalLong.of(consentId),
                Optional.ofNullable(authenticated), Optional.ofNullable(sessionId),
                resources.isEmpty() ? List.of() : List.of(resources.split(" ")), claims);
    }

    /** What it gave when it was redeemed; none before, and none for a token without refresh. */
    OptionalLong familyId() {
        return familyId == null ? OptionalLong.empty() : OptionalLong.of(familyId);
    }

    /** The token that it gave when it was redeemed, which may have ended; none before. */
    OptionalLong tokenId() {
        return tokenId == null ? OptionalLong.empty() : OptionalLong.of(tokenId);
    }
}
