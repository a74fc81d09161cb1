package org.gatehouse.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.Optional;

/**
 * What an application says about itself as a client, beyond AWX's fields (RFC 7591 §2, OpenID Connect Dynamic Client
 * Registration §2). Everything has a default that suits an application which says nothing.
 *
 * <p>Never changed where it is: a {@link MetadataDraft} makes another one of it.
 */
@Embeddable
public class ClientMetadata {

    @Column(name = "grant_types")
    String grantTypes;

    @Column(name = "token_endpoint_auth_method")
    ClientAuthenticationMethod authenticationMethod;

    @Column(name = "jwks")
    String jwks;

    @Column(name = "jwks_uri")
    String jwksUri;

    @Column(name = "require_pkce", nullable = false)
    boolean requirePkce = true;

    @Column(name = "access_token_format", nullable = false)
    AccessTokenFormat accessTokenFormat = AccessTokenFormat.OPAQUE;

    @Column(name = "id_token_signed_response_alg", nullable = false)
    String idTokenSignedResponseAlg = "RS256";

    @Column(name = "allowed_scope")
    String scope;

    @Column(name = "allowed_origins")
    String allowedOrigins;

    @Column(name = "may_introspect", nullable = false)
    boolean mayIntrospect;

    @Embedded
    ClientLogout logout = new ClientLogout();

    @Embedded
    ClientPages pages = new ClientPages();

    /** For the persistence provider, and an application that says nothing. */
    protected ClientMetadata() {
    }

    ClientMetadata(ClientMetadata other) {
        this.grantTypes = other.grantTypes;
        this.authenticationMethod = other.authenticationMethod;
        this.jwks = other.jwks;
        this.jwksUri = other.jwksUri;
        this.requirePkce = other.requirePkce;
        this.accessTokenFormat = other.accessTokenFormat;
        this.idTokenSignedResponseAlg = other.idTokenSignedResponseAlg;
        this.scope = other.scope;
        this.allowedOrigins = other.allowedOrigins;
        this.mayIntrospect = other.mayIntrospect;
        this.logout = new ClientLogout(other.logout());
        this.pages = new ClientPages(other.pages());
    }

    /** What an application has that says nothing. */
    public static ClientMetadata none() {
        return new ClientMetadata();
    }

    /** A copy that can be changed. */
    public MetadataDraft draft() {
        return new MetadataDraft(this);
    }

    /** Its grants, if it names them; see {@link Application#grantTypes()} for the whole truth. */
    public Optional<GrantTypes> grantTypes() {
        return Optional.ofNullable(grantTypes).map(GrantTypes::stored);
    }

    /** How it authenticates; empty if it sends its secret in either way. */
    public Optional<ClientAuthenticationMethod> authenticationMethod() {
        return Optional.ofNullable(authenticationMethod);
    }

    /** Its public keys, a JWK set (RFC 7517 §5). */
    public Optional<String> jwks() {
        return Optional.ofNullable(jwks);
    }

    /** Where its public keys are. */
    public Optional<String> jwksUri() {
        return Optional.ofNullable(jwksUri);
    }

    /** Whether its authorization requests need a code challenge (RFC 7636). */
    public boolean requiresPkce() {
        return requirePkce;
    }

    public AccessTokenFormat accessTokenFormat() {
        return accessTokenFormat;
    }

    /** The JWS algorithm of its ID tokens. */
    public String idTokenSignedResponseAlg() {
        return idTokenSignedResponseAlg;
    }

    /** The only words of a scope that it may ask for; none if it may ask for all. */
    public List<String> scope() {
        return Words.of(scope);
    }

    /** From where scripts may call, beside the origins of its redirect URIs. */
    public List<String> allowedOrigins() {
        return Words.of(allowedOrigins);
    }

    /** Whether it is a resource server that may ask about everybody's tokens. */
    public boolean mayIntrospect() {
        return mayIntrospect;
    }

    public ClientLogout logout() {
        return logout == null ? new ClientLogout() : logout;
    }

    /** Its pages; a provider gives none where all columns are empty. */
    public ClientPages pages() {
        return pages == null ? new ClientPages() : pages;
    }
}
