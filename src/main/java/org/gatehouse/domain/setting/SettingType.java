package org.gatehouse.domain.setting;

/** The types of settings, and how their values are stored. */
public enum SettingType {
    BOOLEAN {
        @Override
        Object read(String content) {
            return Boolean.valueOf(content);
        }
    },
    INTEGER {
        @Override
        Object read(String content) {
            return Long.valueOf(content);
        }
    },
    /** A URL, a path on this server, or nothing. */
    ADDRESS {
        @Override
        Object read(String content) {
            return content;
        }
    };

    /** The value behind what is stored. */
    abstract Object read(String content);
}
