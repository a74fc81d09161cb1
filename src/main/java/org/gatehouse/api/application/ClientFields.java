package org.gatehouse.api.application;

import static org.gatehouse.api.rest.Field.readOnly;
import static org.gatehouse.api.rest.Field.writable;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.domain.application.AccessTokenFormat;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ClientAuthenticationMethod;
import org.gatehouse.domain.application.ClientLogout;
import org.gatehouse.domain.application.ClientMetadata;
import org.gatehouse.domain.application.ClientPages;
import org.gatehouse.domain.application.KnownSecret;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.time.Iso8601;

/** The fields that an application has beyond AWX's, all optional and named as RFC 7591 names them. */
final class ClientFields {

    private static final int LONGEST_URI = 2000;
    private static final int LONGEST_LIST = 8000;
    private static final int LONGEST_JWKS = 16_000;

    private static final List<Field<Application>> PROTOCOL = List.of(
            writable("grant_types", FieldType.LIST, "All ways in which the client gets tokens; refresh_token is one.",
                    (Application application) -> application.grantTypes().names()).longest(500),
            writable("token_endpoint_auth_method", FieldType.CHOICE,
                    "How the client authenticates; empty for its secret, sent either way.",
                    of(metadata -> metadata.authenticationMethod().map(ClientAuthenticationMethod::awxName)
                            .orElse("")))
                                    .choices(Arrays.stream(ClientAuthenticationMethod.values())
                                            .map(ClientAuthenticationMethod::awxName).toList())
                                    .at("metadata/authenticationMethod")
                                    .storedAs(List.of(ClientAuthenticationMethod.values()),
                                            ClientAuthenticationMethod::awxName),
            writable("jwks", FieldType.JSON, "The client's public keys, a JWK set.",
                    of(metadata -> metadata.jwks().map(ClientFields::json))).longest(LONGEST_JWKS),
            uri("jwks_uri", "Where the client's public keys are.", metadata -> metadata.jwksUri().orElse("")),
            writable("require_pkce", FieldType.BOOLEAN, "Whether authorization requests need a code challenge.",
                    of(ClientMetadata::requiresPkce)).initially(true).at("metadata/requirePkce"),
            writable("access_token_format", FieldType.CHOICE, "What its access tokens look like.",
                    of(metadata -> metadata.accessTokenFormat().awxName()))
                            .choices(Arrays.stream(AccessTokenFormat.values()).map(AccessTokenFormat::awxName)
                                    .toList())
                            .initially("opaque").at("metadata/accessTokenFormat")
                            .storedAs(List.of(AccessTokenFormat.values()), AccessTokenFormat::awxName),
            writable("id_token_signed_response_alg", FieldType.CHOICE, "How its ID tokens are signed.",
                    of(ClientMetadata::idTokenSignedResponseAlg)).choices(List.of("RS256", "PS256", "ES256", "EdDSA"))
                            .initially("RS256").at("metadata/idTokenSignedResponseAlg"),
            writable("scope", FieldType.STRING, "The only words of a scope that it may ask for; empty for all.",
                    of(metadata -> String.join(" ", metadata.scope()))).longest(1000),
            writable("allowed_origins", FieldType.LIST,
                    "From where scripts may call, beside the origins of its redirect URIs.",
                    of(ClientMetadata::allowedOrigins)).longest(LONGEST_LIST),
            writable("may_introspect", FieldType.BOOLEAN,
                    "Whether it may ask about everybody's tokens; for superusers to decide.",
                    of(ClientMetadata::mayIntrospect)).at("metadata/mayIntrospect"));

    private static final List<Field<Application>> LOGOUT = List.of(
            writable("post_logout_redirect_uris", FieldType.LIST, "Where people may be sent after signing out.",
                    logout(ClientLogout::postLogoutRedirectUris)).longest(LONGEST_LIST),
            uri("backchannel_logout_uri", "Where the client is told that somebody has signed out.",
                    metadata -> metadata.logout().backchannelUri().orElse("")),
            writable("backchannel_logout_session_required", FieldType.BOOLEAN,
                    "Whether it has to be told which session has ended.",
                    logout(ClientLogout::isBackchannelSessionRequired)),
            uri("frontchannel_logout_uri", "What the browser shows in a frame when somebody signs out.",
                    metadata -> metadata.logout().frontchannelUri().orElse("")),
            writable("frontchannel_logout_session_required", FieldType.BOOLEAN,
                    "Whether the frame's address has to name the session.",
                    logout(ClientLogout::isFrontchannelSessionRequired)));

    private static final List<Field<Application>> PAGES = List.of(
            uri("logo_uri", "The client's picture.", pages(pages -> pages.logoUri().orElse(""))),
            uri("client_uri", "A page about the client.", pages(pages -> pages.clientUri().orElse(""))),
            uri("policy_uri", "What the client does with people's data.",
                    pages(pages -> pages.policyUri().orElse(""))),
            uri("tos_uri", "The client's terms of service.", pages(pages -> pages.tosUri().orElse(""))),
            uri("initiate_login_uri", "Where others may send people who are to sign in; https.",
                    pages(pages -> pages.initiateLoginUri().orElse(""))));

    private static final List<Field<Application>> SECRETS = List.of(
            readOnly("client_secrets", FieldType.LIST, "What can be told of its secrets, the newest first.",
                    (Application application) -> secrets(application.knownSecrets())));

    static final List<Field<Application>> ALL = Stream.of(SECRETS, PROTOCOL, LOGOUT, PAGES).flatMap(List::stream)
            .toList();

    private ClientFields() {
    }

    private static Field<Application> uri(String name, String help, Function<ClientMetadata, Object> value) {
        return writable(name, FieldType.STRING, help, of(value)).longest(LONGEST_URI);
    }

    private static Function<Application, Object> of(Function<ClientMetadata, Object> value) {
        return application -> value.apply(application.metadata());
    }

    private static Function<Application, Object> logout(Function<ClientLogout, Object> value) {
        return application -> value.apply(application.metadata().logout());
    }

    private static Function<ClientMetadata, Object> pages(Function<ClientPages, Object> value) {
        return metadata -> value.apply(metadata.pages());
    }

    private static JsonValue secrets(List<KnownSecret> known) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        known.forEach(secret -> array.add(Json.createObjectBuilder().add("hint", text(secret.hint()))
                .add("created", text(secret.created().map(Iso8601::format)))
                .add("expires", text(secret.expires().map(Iso8601::format)))));
        return array.build();
    }

    private static JsonValue text(Optional<String> text) {
        return text.<JsonValue> map(Json::createValue).orElse(JsonValue.NULL);
    }

    private static JsonValue json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
