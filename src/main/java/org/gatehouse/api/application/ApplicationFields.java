package org.gatehouse.api.application;

import static org.gatehouse.api.rest.Field.readOnly;
import static org.gatehouse.api.rest.Field.writable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.api.organization.OrganizationFields;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.api.user.UserFields;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.AuthorizationGrantType;
import org.gatehouse.domain.application.ClientType;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.crypto.Secret;

/** The fields of an application. */
public final class ApplicationFields {

    public static final FieldTable<Application> ALL = new FieldTable<Application>("OAuth2Application",
            Set.of("client_id", "client_secret"), all(List.of(Field.id(),
                    readOnly("created", FieldType.DATETIME, "When it was made.", Application::created).at("created"),
                    readOnly("modified", FieldType.DATETIME, "When it was last changed.", Application::modified)
                            .at("modified"),
                    writable("name", FieldType.STRING, "Unique within its organization.", Application::name)
                            .longest(255).at("name"),
                    writable("description", FieldType.STRING, "", Application::description).longest(2000)
                            .at("description"),
                    readOnly("client_id", FieldType.STRING, "The client's public identifier.", Application::clientId),
                    readOnly("client_secret", FieldType.STRING, "Shown once, when it is made or rotated.",
                            application -> Secret.MASK),
                    writable("client_type", FieldType.CHOICE, "Whether the client can keep a secret.",
                            (Application application) -> application.clientType().awxName()).required()
                                    .choices(Arrays.stream(ClientType.values()).map(ClientType::awxName).toList())
                                    .at("clientType").storedAs(List.of(ClientType.values()), ClientType::awxName),
                    writable("redirect_uris", FieldType.STRING, "Absolute URLs, separated by spaces.",
                            (Application application) -> application.redirectUris().text()).longest(8000)
                                    .at("redirectUris"),
                    writable("authorization_grant_type", FieldType.CHOICE, "How the client gets its tokens.",
                            (Application application) -> application.authorizationGrantType().awxName()).required()
                                    .createOnly()
                                    .choices(Arrays.stream(AuthorizationGrantType.values())
                                            .map(AuthorizationGrantType::awxName).toList())
                                    .at("authorizationGrantType").storedAs(List.of(AuthorizationGrantType.values()),
                                            AuthorizationGrantType::awxName),
                    writable("skip_authorization", FieldType.BOOLEAN, "Whether its users are not asked for consent.",
                            Application::skipsAuthorization).at("skipAuthorization"),
                    writable("is_active", FieldType.BOOLEAN, "Whether it may act.", Application::isActive)
                            .initially(true).at("active"),
                    writable("user", FieldType.ID, "The owning user.",
                            (Application application) -> application.user().map(User::id)).createOnly().at("userId"),
                    writable("organization", FieldType.ID, "The owning organization.",
                            (Application application) -> application.organization().map(Organization::id))
                                    .at("organizationId"))))
                                            .related(Relation.one("user", User.class, () -> UserFields.ALL),
                                                    Relation.one("organization", Organization.class,
                                                            () -> OrganizationFields.ALL));

    private ApplicationFields() {
    }

    private static List<Field<Application>> all(List<Field<Application>> awx) {
        return Stream.concat(awx.stream(), ClientFields.ALL.stream()).toList();
    }
}
