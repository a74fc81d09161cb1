package org.gatehouse.platform.config;

import java.util.List;

/** The settings of the process hold mistakes; the message lists all of them. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigurationException(List<String> mistakes) {
        super("these settings are wrong: " + String.join("; ", mistakes));
    }

    /** A mistake that only shows when the setting is used. */
    public static ConfigurationException about(ConfigKey key, String what) {
        return new ConfigurationException(List.of(key.key() + " (" + key.variable() + ") " + what));
    }
}
