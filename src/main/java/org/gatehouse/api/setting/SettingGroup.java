package org.gatehouse.api.setting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.gatehouse.domain.setting.SettingCategory;
import org.gatehouse.domain.setting.SettingDefinition;
import org.gatehouse.domain.setting.SettingValues;

/**
 * The settings behind one URL: those of a category, all, or those that somebody has changed.
 *
 * @param slug last word of the URL
 * @param name what people read
 * @param member which settings belong to it at this moment
 */
record SettingGroup(String slug, String name, BiPredicate<SettingDefinition, SettingValues> member) {

    /** In the order of their URLs. */
    static final List<SettingGroup> ALL = Stream
            .concat(Stream.of(new SettingGroup("all", "All", (setting, now) -> true),
                    new SettingGroup("changed", "Changed", (setting, now) -> now.isChanged(setting))),
                    Arrays.stream(SettingCategory.values()).map(SettingGroup::of))
            .sorted(Comparator.comparing(SettingGroup::slug)).toList();

    private static SettingGroup of(SettingCategory category) {
        return new SettingGroup(category.slug(), category.label(), (setting, now) -> setting.category() == category);
    }

    static Optional<SettingGroup> of(String slug) {
        return ALL.stream().filter(group -> group.slug.equals(slug)).findFirst();
    }

    List<SettingDefinition> settings(SettingValues now) {
        return SettingDefinition.ALL.stream().filter(setting -> member.test(setting, now)).toList();
    }
}
