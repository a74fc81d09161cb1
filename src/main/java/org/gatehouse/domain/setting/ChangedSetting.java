package org.gatehouse.domain.setting;

import java.util.Map;
import org.gatehouse.domain.Auditable;
import org.gatehouse.domain.ObjectType;

/** A setting as the activity stream speaks of it. */
public record ChangedSetting(SettingDefinition definition) implements Auditable {

    @Override
    public ObjectType objectType() {
        return ObjectType.SETTING;
    }

    /** Its place in the table, from 1. */
    @Override
    public long id() {
        return definition.keys().get(0).ordinal() + 1L;
    }

    @Override
    public String displayName() {
        return definition.name();
    }

    @Override
    public Map<String, Object> snapshot() {
        return Map.of();
    }
}
