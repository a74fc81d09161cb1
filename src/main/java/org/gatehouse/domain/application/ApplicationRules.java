package org.gatehouse.domain.application;

import java.util.List;
import org.gatehouse.domain.RuleViolationException;

/**
 * What an application must be like, whoever makes or changes it.
 *
 * @param clientType as it is to be
 * @param first the grant type that AWX's clients see; it never changes
 * @param grants all of them
 * @param redirectUris as they are to be
 * @param metadata as it is to be
 */
record ApplicationRules(ClientType clientType, AuthorizationGrantType first, GrantTypes grants,
        RedirectUris redirectUris, ClientMetadata metadata) {

    static ApplicationRules of(NewApplication wanted) {
        return new ApplicationRules(wanted.clientType(), wanted.authorizationGrantType(), wanted.grantTypes(),
                wanted.redirectUris(), wanted.metadata());
    }

    static ApplicationRules of(Application application, ApplicationChanges wanted) {
        ClientMetadata metadata = wanted.metadata().apply(application.metadata());
        AuthorizationGrantType first = application.authorizationGrantType();
        return new ApplicationRules(wanted.clientType().orElse(application.clientType()), first,
                metadata.grantTypes().orElseGet(() -> GrantTypes.of(first)),
                wanted.redirectUris().orElse(application.redirectUris()), metadata);
    }

    /**
     * Checks them all.
     *
     * @throws RuleViolationException if one is broken
     */
    void check() {
        checkGrants();
        checkRedirectUris();
        checkAuthentication();
        MetadataAddresses.of(metadata).check();
    }

    private void checkGrants() {
        List<String> unknown = grants.unknown();
        require(unknown.isEmpty(), "grant_types",
                "\"" + String.join(" ", unknown) + "\" is none of: " + String.join(", ", GrantTypes.known()) + ".");
        require(grants.first().isPresent(), "grant_types", "A refresh token alone begins nothing.");
        require(grants.first().filter(first::equals).isPresent(), "grant_types",
                "The first must stay " + first.standardName() + ": authorization_grant_type does not change.");
    }

    private void checkRedirectUris() {
        redirectUris.fault().ifPresent(fault -> require(false, RuleViolationException.WHOLE_OBJECT, fault));
        require(!grants.allows(AuthorizationGrantType.AUTHORIZATION_CODE) || !redirectUris.isEmpty(),
                RuleViolationException.WHOLE_OBJECT, "redirect_uris cannot be empty with grant_type "
                        + AuthorizationGrantType.AUTHORIZATION_CODE.awxName());
    }

    private void checkAuthentication() {
        String field = "token_endpoint_auth_method";
        boolean isNone = metadata.authenticationMethod().filter(ClientAuthenticationMethod.NONE::equals).isPresent();
        boolean isPublic = clientType == ClientType.PUBLIC;
        require(!isNone || isPublic, field, "A confidential application has to authenticate.");
        require(!isPublic || isNone || metadata.authenticationMethod().isEmpty(), field,
                "A public application can't authenticate.");
        require(metadata.jwks().isEmpty() || metadata.jwksUri().isEmpty(), "jwks_uri",
                "There can be jwks or jwks_uri, not both."); // RFC 7591 §2: MUST NOT both be present
        boolean byKey = metadata.authenticationMethod().filter(ClientAuthenticationMethod.PRIVATE_KEY_JWT::equals)
                .isPresent();
        require(!byKey || metadata.jwks().isPresent() || metadata.jwksUri().isPresent(), field,
                "private_key_jwt needs jwks or jwks_uri.");
    }

    private static void require(boolean met, String field, String message) {
        if (!met) {
            throw new RuleViolationException(field, message);
        }
    }
}
