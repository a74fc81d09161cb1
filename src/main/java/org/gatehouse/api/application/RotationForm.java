package org.gatehouse.api.application;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.application.ClientSecrets;

/**
 * How a secret is to be replaced.
 *
 * @param keepOld for how long the old one is still accepted
 */
record RotationForm(Duration keepOld) {

    private static final String KEEP_OLD = "keep_old_seconds";

    static RotationForm read(RequestBody body) {
        Optional<JsonValue> wanted = body.member(KEEP_OLD).filter(value -> value != JsonValue.NULL);
        if (wanted.isEmpty()) {
            return new RotationForm(Duration.ZERO);
        }
        int seconds = FieldType.INTEGER.parse(wanted.get()).map(Integer.class::cast)
                .orElseThrow(() -> ApiException.invalid(KEEP_OLD, FieldType.INTEGER.complaint()));
        if (seconds < 0 || seconds > ClientSecrets.LONGEST_KEPT.toSeconds()) {
            throw ApiException.invalid(KEEP_OLD,
                    "Ensure this value is between 0 and " + ClientSecrets.LONGEST_KEPT.toSeconds() + ".");
        }
        return new RotationForm(Duration.ofSeconds(seconds));
    }
}
