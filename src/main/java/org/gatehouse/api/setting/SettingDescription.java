package org.gatehouse.api.setting;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.api.options.Description;
import org.gatehouse.domain.setting.SettingDefinition;
import org.gatehouse.domain.setting.SettingRule;
import org.gatehouse.domain.setting.SettingType;
import org.gatehouse.domain.setting.SettingValues;
import org.gatehouse.platform.json.Json;

/** Settings as OPTIONS describes them, an entry each. */
final class SettingDescription {

    private static final SettingValues DEFAULTS = SettingValues.defaults();

    private SettingDescription() {
    }

    /** The URL of a group, for somebody who may change it or not. */
    static Description of(SettingGroup group, List<SettingDefinition> settings, boolean changeable) {
        Description reading = new Description(group.name() + " settings",
                "PATCH or PUT changes what it names, DELETE leads back to the defaults.", Map.of(),
                JsonValue.EMPTY_JSON_OBJECT, changeable).action("GET", shown(settings));
        return changeable ? reading.action("PUT", writable(settings)) : reading;
    }

    static Description ofList() {
        return Description.of("Settings", "Groups of settings.").action("GET", Json.createObjectBuilder()
                .add("url", text("Url", "Where the settings are."))
                .add("slug", text("Slug", "Last word of the URL."))
                .add("name", text("Name", "Name of the group.")).build());
    }

    private static JsonObjectBuilder text(String label, String help) {
        return Json.createObjectBuilder().add("type", "string").add("label", label).add("help_text", help)
                .add("filterable", false);
    }

    /** What GET shows. */
    private static JsonObject shown(List<SettingDefinition> settings) {
        var fields = Json.createObjectBuilder();
        settings.forEach(setting -> fields.add(setting.name(), common(setting).add("filterable", false)));
        return fields.build();
    }

    /** What PUT and PATCH take. */
    private static JsonObject writable(List<SettingDefinition> settings) {
        var fields = Json.createObjectBuilder();
        settings.forEach(setting -> fields.add(setting.name(), writable(setting)));
        return fields.build();
    }

    private static JsonObjectBuilder writable(SettingDefinition setting) {
        JsonObjectBuilder field = common(setting).add("required", false)
                .add("default", SettingRepresentation.json(DEFAULTS.value(setting)));
        if (setting.isObject()) {
            return field.add("children", members(setting));
        }
        return bounds(setting.keys().get(0).rule(), field);
    }

    private static JsonObjectBuilder members(SettingDefinition setting) {
        var members = Json.createObjectBuilder();
        setting.keys().forEach(key -> members.add(key.name(), bounds(key.rule(), Json.createObjectBuilder()
                .add("type", typeOf(key.rule().type())).add("label", key.label()).add("help_text", key.help())
                .add("default", SettingRepresentation.json(key.rule().initial())))));
        return members;
    }

    private static JsonObjectBuilder common(SettingDefinition setting) {
        String type = setting.isObject() ? "nested object" : typeOf(setting.keys().get(0).rule().type());
        JsonObjectBuilder field = Json.createObjectBuilder().add("type", type).add("label", setting.label())
                .add("help_text", setting.help()).add("category", setting.category().label())
                .add("category_slug", setting.category().slug());
        String unit = setting.keys().get(0).rule().unit();
        return unit.isEmpty() ? field : field.add("unit", unit);
    }

    private static JsonObjectBuilder bounds(SettingRule rule, JsonObjectBuilder field) {
        return rule.type() == SettingType.INTEGER ? field.add("min_value", rule.least()).add("max_value", rule.most())
                : field;
    }

    private static String typeOf(SettingType type) {
        return type == SettingType.ADDRESS ? "string" : type.name().toLowerCase(Locale.ROOT);
    }
}
