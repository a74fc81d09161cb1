package org.gatehouse.domain.setting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What AWX calls a setting: one value, or an object of several.
 *
 * @param name AWX's name
 * @param keys its only key, or the members of the object
 */
public record SettingDefinition(String name, List<SettingKey> keys) {

    /** All settings, in the order in which they are shown. */
    public static final List<SettingDefinition> ALL = all();

    private static List<SettingDefinition> all() {
        Map<String, List<SettingKey>> byName = Arrays.stream(SettingKey.values()).collect(Collectors
                .groupingBy(key -> key.object().orElse(key.name()), LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream().map(entry -> new SettingDefinition(entry.getKey(), entry.getValue()))
                .toList();
    }

    public static Optional<SettingDefinition> named(String name) {
        return ALL.stream().filter(definition -> definition.name.equals(name)).findFirst();
    }

    public static SettingDefinition of(SettingKey key) {
        return ALL.stream().filter(definition -> definition.keys.contains(key)).findFirst().orElseThrow();
    }

    /** Whether its value is an object whose members are the keys. */
    public boolean isObject() {
        return first().object().isPresent();
    }

    public SettingCategory category() {
        return first().category();
    }

    public String label() {
        return isObject() ? "Lifetimes of tokens" : first().label();
    }

    /** What it means, for people. */
    public String help() {
        return isObject()
                ? "Seconds. New values apply to what is issued from now on; members that are left out get their default."
                : first().help();
    }

    private SettingKey first() {
        return keys.get(0);
    }
}
