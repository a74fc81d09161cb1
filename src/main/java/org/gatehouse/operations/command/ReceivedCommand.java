package org.gatehouse.operations.command;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.operations.commandline.CommandSyntax;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.json.Json;

/**
 * A command as it has arrived.
 *
 * @param syntax which one
 * @param arguments what was typed behind its name
 * @param secrets what it has asked for so far
 */
record ReceivedCommand(CommandSyntax syntax, List<String> arguments, Map<String, Secret> secrets) {

    /** The command in the body of a request; none if it is not one. */
    static Optional<ReceivedCommand> of(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            JsonObject json = reader.readObject();
            List<String> arguments = json.getJsonArray("arguments").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString).toList();
            Map<String, Secret> secrets = new LinkedHashMap<>();
            for (Map.Entry<String, JsonValue> secret : json.getJsonObject("secrets").entrySet()) {
                secrets.put(secret.getKey(), Secret.of(((JsonString) secret.getValue()).getString()));
            }
            return CommandSyntax.named(json.getString("command"))
                    .map(syntax -> new ReceivedCommand(syntax, arguments, secrets));
        } catch (JsonException | ClassCastException | NullPointerException | IllegalStateException malformed) {
            return Optional.empty();
        }
    }
}
