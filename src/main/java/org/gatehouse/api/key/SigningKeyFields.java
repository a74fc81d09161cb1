package org.gatehouse.api.key;

import static org.gatehouse.api.rest.Field.readOnly;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.domain.key.SigningKey;
import org.gatehouse.platform.crypto.jose.SigningAlgorithm;

/** The fields of a signing key. */
final class SigningKeyFields {

    static final FieldTable<SigningKey> ALL = new FieldTable<>("SigningKey", Set.of("private_jwk"), List.of(Field.id(),
            readOnly("created", FieldType.DATETIME, "When it was made.", SigningKey::created).at("created"),
            readOnly("modified", FieldType.DATETIME, "When it was last changed.", SigningKey::modified)
                    .at("modified"),
            readOnly("kid", FieldType.STRING, "The name by which a JWT refers to it.", SigningKey::kid).at("kid"),
            readOnly("algorithm", FieldType.STRING, "What it signs with.", SigningKey::algorithm).at("algorithm")
                    .storedAs(EnumSet.allOf(SigningAlgorithm.class), SigningAlgorithm::name),
            readOnly("signs_from", FieldType.DATETIME, "From when it signs; before, it is only published.",
                    SigningKey::signsFrom).at("signsFrom"),
            readOnly("signs_until", FieldType.DATETIME, "When another key takes over; none while none is to.",
                    SigningKey::signsUntil).at("signsUntil"),
            readOnly("published_until", FieldType.DATETIME, "When everything is dead that it has signed.",
                    SigningKey::publishedUntil).at("publishedUntil")));

    private SigningKeyFields() {
    }
}
