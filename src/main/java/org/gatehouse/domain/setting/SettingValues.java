package org.gatehouse.domain.setting;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What all settings are at one moment: chosen values, and defaults elsewhere. */
public final class SettingValues {

    private final Map<SettingKey, Object> chosen = new EnumMap<>(SettingKey.class);

    /** The values behind the rows of the table, by their names. */
    static SettingValues of(Map<String, String> rows) {
        SettingValues values = new SettingValues();
        for (SettingKey key : SettingKey.values()) {
            String content = rows.get(key.storedName());
            if (content != null) {
                key.rule().read(content).ifPresent(value -> values.chosen.put(key, value));
            }
        }
        return values;
    }

    /** While nobody has chosen anything. */
    public static SettingValues defaults() {
        return new SettingValues();
    }

    /** These values with some others in their place. */
    SettingValues with(Map<SettingKey, Object> others) {
        SettingValues values = new SettingValues();
        values.chosen.putAll(chosen);
        values.chosen.putAll(others);
        return values;
    }

    /** A {@code Boolean}, {@code Long} or {@code String}, as the key's type says. */
    public Object value(SettingKey key) {
        return chosen.getOrDefault(key, key.rule().initial());
    }

    /** The value, or the values of all members by their names. */
    public Object value(SettingDefinition setting) {
        if (!setting.isObject()) {
            return value(setting.keys().get(0));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        setting.keys().forEach(key -> members.put(key.name(), value(key)));
        return members;
    }

    /** Whether somebody has chosen another value than the default. */
    public boolean isChanged(SettingDefinition setting) {
        return setting.keys().stream().anyMatch(key -> !value(key).equals(key.rule().initial()));
    }
}
