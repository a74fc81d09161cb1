package org.gatehouse.domain.setting;

/** The settings and their defaults, under AWX's names; a dot separates the keys of an object. */
public enum SettingKey {
    /** Lifetime of an application token, in seconds. */
    ACCESS_TOKEN_EXPIRE_SECONDS("OAUTH2_PROVIDER.ACCESS_TOKEN_EXPIRE_SECONDS", "36000"),
    /** Lifetime of a refresh token from its own creation, in seconds. */
    REFRESH_TOKEN_EXPIRE_SECONDS("OAUTH2_PROVIDER.REFRESH_TOKEN_EXPIRE_SECONDS", "2628000"),
    /** Lifetime of a personal token, in seconds. */
    PERSONAL_ACCESS_TOKEN_EXPIRE_SECONDS("OAUTH2_PROVIDER.PERSONAL_ACCESS_TOKEN_EXPIRE_SECONDS", "31536000"),
    /** The longest lifetime that anybody may ask for a personal token, in seconds; 0 = no limit. */
    PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS("OAUTH2_PROVIDER.PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS", "0"),
    /** How long a session lives that nobody uses, in seconds. */
    SESSION_COOKIE_AGE("SESSION_COOKIE_AGE", "1800"),
    /** How many sessions a user may have; -1 = as many as he likes. */
    SESSIONS_PER_USER("SESSIONS_PER_USER", "-1"),
    /** Whether the passwords in our own database are refused, because another directory vouches for everybody. */
    DISABLE_LOCAL_AUTH("DISABLE_LOCAL_AUTH", "false"),
    /** Whether HTTP Basic is accepted below /api/v2/. */
    AUTH_BASIC_ENABLED("AUTH_BASIC_ENABLED", "true"),
    /** Whether administrators of an organization see every user or only its members. */
    ORG_ADMINS_CAN_SEE_ALL_USERS("ORG_ADMINS_CAN_SEE_ALL_USERS", "true"),
    /** Whether administrators of an organization may change its users and memberships. */
    MANAGE_ORGANIZATION_AUTH("MANAGE_ORGANIZATION_AUTH", "true"),
    /** Whether changes are recorded. */
    ACTIVITY_STREAM_ENABLED("ACTIVITY_STREAM_ENABLED", "true");

    private final String storedName;
    private final String defaultContent;

    SettingKey(String storedName, String defaultContent) {
        this.storedName = storedName;
        this.defaultContent = defaultContent;
    }

    String storedName() {
        return storedName;
    }

    String defaultContent() {
        return defaultContent;
    }
}
