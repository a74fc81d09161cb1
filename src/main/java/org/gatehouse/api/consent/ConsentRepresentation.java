package org.gatehouse.api.consent;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.api.rest.SummaryFields;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.consent.Consent;
import org.gatehouse.platform.json.Json;

/** A consent as JSON. */
final class ConsentRepresentation {

    private ConsentRepresentation() {
    }

    static JsonObject of(Consent consent) {
        String user = Links.user(consent.user().id());
        JsonObjectBuilder related = Json.createObjectBuilder().add("user", user).add("application",
                Links.application(consent.application().id()));
        JsonObjectBuilder summary = Json.createObjectBuilder().add("user", SummaryFields.of(consent.user()))
                .add("application", SummaryFields.of(consent.application()));
        return Representation.of(consent, ObjectType.CONSENT, user + "consents/" + consent.id() + "/", related, summary,
                ConsentFields.ALL).build();
    }
}
