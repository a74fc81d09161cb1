package org.gatehouse.api.application;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gatehouse.api.rest.Form;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.application.ClientMetadata;
import org.gatehouse.domain.application.GrantTypes;
import org.gatehouse.domain.application.MetadataDraft;

/** The part of an application's form that goes beyond AWX's fields. */
final class ClientForm {

    private ClientForm() {
    }

    /** Complains about what only somebody who knows JSON and scopes can see. */
    static void check(Form form) {
        form.object("jwks").flatMap(KeySetShape::fault).ifPresent(fault -> form.violate("jwks", fault));
        form.text("scope").filter(scope -> !scope.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E ]*")) // RFC 6749 §3.3
                .ifPresent(scope -> form.violate("scope", "A scope is words with spaces between them."));
    }

    /** The grant that comes first in a list of them. */
    static Optional<AuthorizationGrantType> first(Object list) {
        return GrantTypes.written(((List<?>) list).stream().map(String::valueOf).toList()).first();
    }

    /** What the form does to metadata: members that it does not have stay as they are. */
    static UnaryOperator<ClientMetadata> changes(Form form) {
        return before -> {
            MetadataDraft draft = before.draft();
            protocol(form, draft);
            logout(form, draft);
            pages(form, draft);
            return draft.done();
        };
    }

    /** The same, but who may introspect stays as it is. */
    static UnaryOperator<ClientMetadata> keepingIntrospection(UnaryOperator<ClientMetadata> changes) {
        return before -> {
            MetadataDraft draft = changes.apply(before).draft();
            draft.mayIntrospect(before.mayIntrospect());
            return draft.done();
        };
    }

    private static void protocol(Form form, MetadataDraft draft) {
        form.list("grant_types").ifPresent(draft::grantTypes);
        form.text("token_endpoint_auth_method").ifPresent(draft::authenticationMethod);
        form.object("jwks").map(keys -> keys.isEmpty() ? "" : keys.toString()).ifPresent(draft::jwks);
        form.text("jwks_uri").ifPresent(draft::jwksUri);
        form.flag("require_pkce").ifPresent(draft::requirePkce);
        form.text("access_token_format").ifPresent(draft::accessTokenFormat);
        form.text("id_token_signed_response_alg").ifPresent(draft::idTokenSignedResponseAlg);
        form.text("scope").ifPresent(draft::scope);
        form.list("allowed_origins").ifPresent(draft::allowedOrigins);
        form.flag("may_introspect").ifPresent(draft::mayIntrospect);
    }

    private static void logout(Form form, MetadataDraft draft) {
        form.list("post_logout_redirect_uris").ifPresent(draft::postLogoutRedirectUris);
        form.text("backchannel_logout_uri").ifPresent(draft::backchannelLogoutUri);
        form.flag("backchannel_logout_session_required").ifPresent(draft::backchannelLogoutSessionRequired);
        form.text("frontchannel_logout_uri").ifPresent(draft::frontchannelLogoutUri);
        form.flag("frontchannel_logout_session_required").ifPresent(draft::frontchannelLogoutSessionRequired);
    }

    private static void pages(Form form, MetadataDraft draft) {
        form.text("logo_uri").ifPresent(draft::logoUri);
        form.text("client_uri").ifPresent(draft::clientUri);
        form.text("policy_uri").ifPresent(draft::policyUri);
        form.text("tos_uri").ifPresent(draft::tosUri);
        form.text("initiate_login_uri").ifPresent(draft::initiateLoginUri);
    }
}
