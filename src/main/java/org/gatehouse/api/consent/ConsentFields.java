package org.gatehouse.api.consent;

import static org.gatehouse.api.rest.Field.readOnly;

import java.util.List;
import java.util.Set;
import org.gatehouse.api.application.ApplicationFields;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Relation;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.consent.Consent;

/** The fields of a consent. */
final class ConsentFields {

    static final FieldTable<Consent> ALL = new FieldTable<Consent>("OAuth2Consent", Set.of(), List.of(Field.id(),
            readOnly("created", FieldType.DATETIME, "When the user allowed it first.", Consent::created).at("created"),
            readOnly("modified", FieldType.DATETIME, "When the user allowed more.", Consent::modified).at("modified"),
            readOnly("user", FieldType.ID, "Who has allowed it.", (Consent consent) -> consent.user().id())
                    .at("userId"),
            readOnly("application", FieldType.ID, "Which application may do it.",
                    (Consent consent) -> consent.application().id()).at("applicationId"),
            readOnly("scope", FieldType.STRING, "What the application's tokens may be used for.",
                    (Consent consent) -> consent.scope().toString()),
            readOnly("claims", FieldType.STRING, "Facts about the user that the application asked for one by one.",
                    Consent::claims)))
                            .related(Relation.one("application", Application.class, () -> ApplicationFields.ALL));

    private ConsentFields() {
    }
}
