package org.gatehouse.domain.application;

import java.util.List;

/** Metadata in the making; an empty text or list means that there is none. */
public final class MetadataDraft {

    private final ClientMetadata draft;

    MetadataDraft(ClientMetadata before) {
        draft = new ClientMetadata(before);
    }

    /** What has come of it; the draft must not be used again. */
    public ClientMetadata done() {
        return draft;
    }

    /** Without names the application's one authorization grant type holds again. */
    public void grantTypes(List<String> names) {
        draft.grantTypes = names.isEmpty() ? null : GrantTypes.written(names).text();
    }

    /** An unknown name is no method. */
    public void authenticationMethod(String name) {
        draft.authenticationMethod = ClientAuthenticationMethod.of(name).orElse(null);
    }

    public void jwks(String keys) {
        draft.jwks = text(keys);
    }

    public void jwksUri(String uri) {
        draft.jwksUri = text(uri);
    }

    public void requirePkce(boolean required) {
        draft.requirePkce = required;
    }

    /** An unknown name is the usual format. */
    public void accessTokenFormat(String name) {
        draft.accessTokenFormat = AccessTokenFormat.of(name).orElse(AccessTokenFormat.OPAQUE);
    }

    /** Without a name the usual algorithm holds again. */
    public void idTokenSignedResponseAlg(String algorithm) {
        draft.idTokenSignedResponseAlg = algorithm.isEmpty() ? "RS256" : algorithm;
    }

    public void scope(String words) {
        draft.scope = Words.column(Words.of(words));
    }

    public void allowedOrigins(List<String> origins) {
        draft.allowedOrigins = Words.column(origins);
    }

    public void mayIntrospect(boolean may) {
        draft.mayIntrospect = may;
    }

    public void postLogoutRedirectUris(List<String> uris) {
        draft.logout.postLogoutRedirectUris = Words.column(uris);
    }

    public void backchannelLogoutUri(String uri) {
        draft.logout.backchannelUri = text(uri);
    }

    public void backchannelLogoutSessionRequired(boolean required) {
        draft.logout.backchannelSessionRequired = required;
    }

    public void frontchannelLogoutUri(String uri) {
        draft.logout.frontchannelUri = text(uri);
    }

    public void frontchannelLogoutSessionRequired(boolean required) {
        draft.logout.frontchannelSessionRequired = required;
    }

    public void logoUri(String uri) {
        draft.pages.logoUri = text(uri);
    }

    public void clientUri(String uri) {
        draft.pages.clientUri = text(uri);
    }

    public void policyUri(String uri) {
        draft.pages.policyUri = text(uri);
    }

    public void tosUri(String uri) {
        draft.pages.tosUri = text(uri);
    }

    public void initiateLoginUri(String uri) {
        draft.pages.initiateLoginUri = text(uri);
    }

    private static String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
