package org.gatehouse.api.key;

import jakarta.json.JsonObject;
import org.gatehouse.api.rest.Links;
import org.gatehouse.api.rest.Representation;
import org.gatehouse.domain.ObjectType;
import org.gatehouse.domain.key.SigningKey;
import org.gatehouse.platform.json.Json;

/** A signing key as JSON: its public half is in the JWK Set, its private one nowhere. */
final class SigningKeyRepresentation {

    private SigningKeyRepresentation() {
    }

    static JsonObject of(SigningKey key) {
        return Representation.of(key, ObjectType.SIGNING_KEY, Links.signingKey(key.id()),
                Json.createObjectBuilder().add("withdraw", Links.signingKey(key.id()) + "withdraw/"),
                Json.createObjectBuilder(), SigningKeyFields.ALL).build();
    }
}
