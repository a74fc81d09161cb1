package org.gatehouse.domain.setting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** The chosen values. */
@ApplicationScoped
public class SettingRepository extends JpaRepository<Setting> {

    private static final int MOST = 1000;

    public SettingRepository() {
        super(Setting.class);
    }

    Map<String, Setting> byName() {
        return findFirst(MOST, Criterion.ALL).stream().collect(Collectors.toMap(Setting::name, Function.identity()));
    }

    Map<String, String> contents() {
        return contents(byName());
    }

    static Map<String, String> contents(Map<String, Setting> rows) {
        return rows.values().stream().collect(Collectors.toMap(Setting::name, Setting::content));
    }
}
