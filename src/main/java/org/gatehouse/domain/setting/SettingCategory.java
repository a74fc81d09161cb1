package org.gatehouse.domain.setting;

import java.util.Locale;

/** The groups in which AWX shows its settings. */
public enum SettingCategory {
    AUTHENTICATION("Authentication"),
    SYSTEM("System");

    private final String label;

    SettingCategory(String label) {
        this.label = label;
    }

    /** AWX's word in URLs. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
