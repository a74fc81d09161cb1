package org.gatehouse.domain.setting;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.installation.InstallationRepository;

/** Changes settings: all that are given or none, one editor at a time. */
@Stateless
public class SettingEditor {

    @Inject
    private SettingRepository settings;
    @Inject
    private InstallationRepository installations;
    @Inject
    private Clock clock;
    @Inject
    private Event<Change> changes;

    /** Gives the keys these values, of the right type and without a complaint; what is the same already stays. */
    public SettingValues change(Map<SettingKey, Object> wanted) {
        wanted.forEach(SettingEditor::check);
        installations.lock(); // two who change the same setting for the first time would both add its row
        Map<String, Setting> rows = settings.byName();
        SettingValues before = SettingValues.of(SettingRepository.contents(rows));
        SettingValues after = before.with(wanted);
        announce(before, after); // before the first write: whoever asks for settings meanwhile reads the old ones
        wanted.forEach((key, value) -> store(key, value, rows));
        return after;
    }

    /** Back to the defaults. */
    public void reset(Collection<SettingDefinition> chosen) {
        Map<SettingKey, Object> initial = new HashMap<>();
        chosen.forEach(setting -> setting.keys().forEach(key -> initial.put(key, key.rule().initial())));
        change(initial);
    }

    private static void check(SettingKey key, Object value) {
        key.complaintAbout(value).ifPresent(complaint -> {
            throw new IllegalArgumentException(key + ": " + complaint);
        });
    }

    private void announce(SettingValues before, SettingValues after) {
        for (SettingDefinition setting : SettingDefinition.ALL) {
            Object was = before.value(setting);
            Object is = after.value(setting);
            if (!was.equals(is)) {
                changes.fire(new Change.Updated(new ChangedSetting(setting),
                        Map.of(setting.name(), Arrays.asList(was, is))));
            }
        }
    }

    private void store(SettingKey key, Object value, Map<String, Setting> rows) {
        Setting row = rows.get(key.storedName());
        if (value.equals(key.rule().initial())) { // a default has no row
            if (row != null) {
                settings.remove(row);
            }
        } else if (row == null) {
            settings.add(new Setting(key.storedName(), value.toString(), clock.instant()));
        } else {
            row.change(value.toString(), clock.instant());
        }
    }
}
