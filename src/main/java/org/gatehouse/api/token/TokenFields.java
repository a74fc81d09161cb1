package org.gatehouse.api.token;

import static org.gatehouse.api.rest.Field.readOnly;
import static org.gatehouse.api.rest.Field.writable;

import java.util.List;
import java.util.Set;
import org.gatehouse.api.application.ApplicationFields;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.api.user.UserFields;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.crypto.Secret;

/** The fields of a token. */
public final class TokenFields {

    public static final FieldTable<AccessToken> ALL = new FieldTable<AccessToken>("OAuth2AccessToken",
            Set.of("token", "refresh_token"), List.of(Field.id(),
                    readOnly("created", FieldType.DATETIME, "When it was made.", AccessToken::created).at("created"),
                    readOnly("modified", FieldType.DATETIME, "When it was last changed.", AccessToken::modified)
                            .at("modified"),
                    writable("description", FieldType.STRING, "What its user remembers it by.",
                            AccessToken::description).longest(2000).at("description"),
                    readOnly("user", FieldType.ID, "For whom it acts.",
                            (AccessToken token) -> token.user().map(User::id)).at("userId"),
                    readOnly("token", FieldType.STRING, "Shown once, when it is made.", token -> Secret.MASK),
                    readOnly("refresh_token", FieldType.STRING, "Shown once, when it is made.",
                            (AccessToken token) -> token.isRefreshable() ? Secret.MASK : null),
                    writable("application", FieldType.ID, "To whom it is issued; none for a personal token.",
                            (AccessToken token) -> token.application().map(Application::id)).createOnly()
                                    .at("applicationId"),
                    writable("expires", FieldType.DATETIME, "When it ends; by default as the settings say.",
                            AccessToken::expires).createOnly().at("expires"),
                    writable("scope", FieldType.SCOPE,
                            "What it may be used for: read, write, or less, such as read:tokens.", AccessToken::scope)
                                    .initially(Scope.DEFAULT).at("scopeText"),
                    readOnly("last_used", FieldType.DATETIME, "When it was last presented, to the minute.",
                            AccessToken::lastUsed).at("lastUsed"),
                    readOnly("hint", FieldType.STRING, "Prefix and last four characters of the value.",
                            AccessToken::hint).at("hint")))
                                    .related(Relation.one("user", User.class, () -> UserFields.ALL),
                                            Relation.one("application", Application.class,
                                                    () -> ApplicationFields.ALL));

    private TokenFields() {
    }
}
