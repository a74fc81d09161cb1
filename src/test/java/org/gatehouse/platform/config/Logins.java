package org.gatehouse.platform.config;

import java.util.Map;

/** Makes {@link LoginConfig}s for tests elsewhere. */
public final class Logins {

    private Logins() {
    }

    public static LoginConfig with(Map<String, String> settings) {
        ConfigReader reader = new ConfigReader(settings::get, Map.of());
        LoginConfig config = LoginConfig.read(reader);
        reader.failOnMistakes();
        return config;
    }
}
