package org.gatehouse.platform.config;

/**
 * What may be fetched whose address somebody else has chosen.
 *
 * @param allowPrivate also from addresses that are not on the internet at large, and by http
 */
public record FetchConfig(boolean allowPrivate) {

    static FetchConfig read(ConfigReader reader) {
        return new FetchConfig(reader.flag(ConfigKey.FETCH_ALLOW_PRIVATE, false));
    }
}
