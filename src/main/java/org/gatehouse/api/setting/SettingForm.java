package org.gatehouse.api.setting;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.api.rest.Form;
import org.gatehouse.api.rest.RequestBody;
import org.gatehouse.domain.setting.SettingDefinition;
import org.gatehouse.domain.setting.SettingKey;
import org.gatehouse.domain.setting.SettingType;

/** What a client wants settings to be; all mistakes are reported together. */
final class SettingForm {

    private static final int LONGEST_ECHO = 200;

    private final Map<SettingKey, Object> values = new EnumMap<>(SettingKey.class);
    private final Map<String, List<String>> violations = new LinkedHashMap<>();

    private SettingForm() {
    }

    /** The wanted values of those settings that the body names; other members are ignored. */
    static Map<SettingKey, Object> read(RequestBody body, Iterable<SettingDefinition> settings) {
        SettingForm form = new SettingForm();
        settings.forEach(setting -> body.member(setting.name()).ifPresent(json -> form.accept(setting, json)));
        if (!form.violations.isEmpty()) {
            throw ApiException.invalid(form.violations);
        }
        return form.values;
    }

    private void accept(SettingDefinition setting, JsonValue json) {
        if (!setting.isObject()) {
            acceptValue(setting, setting.keys().get(0), json);
        } else if (json instanceof JsonObject object) {
            acceptMembers(setting, object);
        } else {
            violate(setting, json == JsonValue.NULL ? "This field may not be null."
                    : "Expected an object, but got something else.");
        }
    }

    /** AWX replaces the object as a whole; here a member that is left out gets its default. */
    private void acceptMembers(SettingDefinition setting, JsonObject object) {
        List<String> known = setting.keys().stream().map(SettingKey::name).toList();
        String unknown = object.keySet().stream().filter(name -> !known.contains(name)).sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            violate(setting, "Invalid key names: " + unknown.substring(0, Math.min(LONGEST_ECHO, unknown.length())));
        }
        for (SettingKey key : setting.keys()) {
            if (object.containsKey(key.name())) {
                acceptValue(setting, key, object.get(key.name()));
            } else {
                values.put(key, key.rule().initial());
            }
        }
    }

    private void acceptValue(SettingDefinition setting, SettingKey key, JsonValue json) {
        SettingType type = key.rule().type();
        Optional<Object> value = json == JsonValue.NULL ? nothing(type) : parse(type, json);
        Optional<String> complaint = value.isPresent() ? complaintAbout(key, value.get())
                : Optional.of(json == JsonValue.NULL ? "This field may not be null." : expectation(type));
        complaint.ifPresentOrElse(
                text -> violate(setting, setting.isObject() ? key.name() + ": " + text : text),
                () -> values.put(key, value.get()));
    }

    private static Optional<String> complaintAbout(SettingKey key, Object value) {
        Optional<String> malformed = value instanceof String text ? Form.malformed(text) : Optional.empty();
        return malformed.isPresent() ? malformed : key.complaintAbout(value);
    }

    /** What null means, as in every other body. */
    private static Optional<Object> nothing(SettingType type) {
        return switch (type) {
            case BOOLEAN -> Optional.of(false);
            case ADDRESS -> Optional.of("");
            case INTEGER -> Optional.empty();
        };
    }

    private static Optional<Object> parse(SettingType type, JsonValue json) {
        return switch (type) {
            case BOOLEAN -> FieldType.BOOLEAN.read(json);
            case INTEGER -> FieldType.ID.read(json); // larger numbers than other fields have
            case ADDRESS -> FieldType.STRING.read(json);
        };
    }

    private static String expectation(SettingType type) {
        return switch (type) {
            case BOOLEAN -> FieldType.BOOLEAN.complaint();
            case INTEGER -> FieldType.INTEGER.complaint();
            case ADDRESS -> FieldType.STRING.complaint();
        };
    }

    private void violate(SettingDefinition setting, String message) {
        violations.computeIfAbsent(setting.name(), first -> new ArrayList<>()).add(message);
    }
}
