package org.gatehouse.api.user;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * What the bearer of a token was told about himself without having asked for anything in particular.
 *
 * @param json in UTF-8, to be read only
 */
record Myself(byte[] json) {

    static Myself of(JsonObject answer) {
        return new Myself(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
