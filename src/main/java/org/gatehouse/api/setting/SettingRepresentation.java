package org.gatehouse.api.setting;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.gatehouse.api.rest.Links;
import org.gatehouse.domain.setting.SettingDefinition;
import org.gatehouse.domain.setting.SettingValues;
import org.gatehouse.platform.json.Json;

/** Settings as JSON: a member each. */
final class SettingRepresentation {

    private SettingRepresentation() {
    }

    static JsonObject of(Iterable<SettingDefinition> settings, SettingValues now) {
        var members = Json.createObjectBuilder();
        settings.forEach(setting -> members.add(setting.name(), json(now.value(setting))));
        return members.build();
    }

    /** An item of the list. */
    static JsonObject of(SettingGroup group) {
        return Json.createObjectBuilder().add("url", Links.setting(group.slug())).add("slug", group.slug())
                .add("name", group.name()).build();
    }

    static JsonValue json(Object value) {
        if (value instanceof Map<?, ?> members) {
            var object = Json.createObjectBuilder();
            members.forEach((name, member) -> object.add(name.toString(), json(member)));
            return object.build();
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return value instanceof Long number ? Json.createValue(number) : Json.createValue(value.toString());
    }
}
