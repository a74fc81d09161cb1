package org.gatehouse.domain.setting;

import static org.gatehouse.domain.setting.SettingCategory.AUTHENTICATION;
import static org.gatehouse.domain.setting.SettingCategory.SYSTEM;

import java.util.Optional;

/**
 * The settings under AWX's names: the one table from which their values, their validation, their description and their
 * documentation come. New ones go to the end, because the activity stream knows a setting by its place.
 */
public enum SettingKey {
    SESSION_COOKIE_AGE(AUTHENTICATION, SettingRule.number(1_800, 60, 30_000_000_000L, "seconds"),
            "Idle time before sign-out", "Seconds after which a session ends that nobody has used."),
    SESSIONS_PER_USER(AUTHENTICATION, SettingRule.number(-1, -1, Integer.MAX_VALUE, ""),
            "Sessions of one user",
            "How many sessions a user may have at a time, the newest ones; -1 = no limit, 0 is refused."),
    DISABLE_LOCAL_AUTH(AUTHENTICATION, SettingRule.flag(false),
            "Disable local passwords", "Whether the passwords kept here are refused. Needs another way to sign in."),
    AUTH_BASIC_ENABLED(AUTHENTICATION, SettingRule.flag(true),
            "HTTP Basic", "Whether name and password are accepted with each request below /api/v2/."),
    ACCESS_TOKEN_EXPIRE_SECONDS(SettingKey.OAUTH2_PROVIDER, SettingRule.number(36_000, 1, SettingKey.AGES, "seconds"),
            "Application tokens", "Lifetime of a token that is issued to an application."),
    AUTHORIZATION_CODE_EXPIRE_SECONDS(SettingKey.OAUTH2_PROVIDER, SettingRule.number(60, 1, 31_536_000, "seconds"),
            "Authorization codes", "Lifetime of an authorization code."),
    REFRESH_TOKEN_EXPIRE_SECONDS(SettingKey.OAUTH2_PROVIDER,
            SettingRule.number(2_628_000, 1, SettingKey.AGES, "seconds"),
            "Refresh tokens", "Lifetime of a refresh token from its own creation; applies to existing ones too."),
    PERSONAL_ACCESS_TOKEN_EXPIRE_SECONDS(SettingKey.OAUTH2_PROVIDER,
            SettingRule.number(31_536_000, 1, SettingKey.AGES, "seconds"),
            "Personal tokens", "Lifetime of a personal token whose user asks for none."),
    PERSONAL_ACCESS_TOKEN_MAX_EXPIRE_SECONDS(SettingKey.OAUTH2_PROVIDER,
            SettingRule.number(0, 0, SettingKey.AGES, "seconds"),
            "Longest personal tokens", "The most that anybody gets for a personal token; 0 = no limit."),
    ALLOW_OAUTH2_FOR_EXTERNAL_USERS(AUTHENTICATION, SettingRule.flag(false),
            "Tokens of external users", "Whether users from LDAP or single sign-on may get tokens."),
    LOGIN_REDIRECT_OVERRIDE(AUTHENTICATION, SettingRule.address(),
            "Login page", "URL to which clients send those who want to sign in, instead of the login page here."),
    ALLOW_METRICS_FOR_ANONYMOUS_USERS(AUTHENTICATION, SettingRule.flag(false),
            "Metrics for everybody", "Whether anonymous clients may read metrics."),
    ORG_ADMINS_CAN_SEE_ALL_USERS(SYSTEM, SettingRule.flag(true), "All users visible to organization admins",
            "Whether administrators of an organization see every user, or only its members."),
    MANAGE_ORGANIZATION_AUTH(SYSTEM, SettingRule.flag(true), "Organization admins manage users and teams",
            "Whether administrators of an organization may make and change its users, teams and memberships."),
    ACTIVITY_STREAM_ENABLED(SYSTEM, SettingRule.flag(true), "Activity stream",
            "Whether changes are recorded. Switching this is recorded always."),
    ACTIVITY_STREAM_RETENTION_DAYS(SYSTEM, SettingRule.number(0, 0, 36_500, "days"), "Activity stream retention",
            "Days after which entries of the activity stream are removed; 0 = never."),
    DEVICE_CODE_EXPIRE_SECONDS(AUTHENTICATION, SettingRule.number(600, 1, 86_400, "seconds"),
            "Device codes", "Seconds within which somebody has to let a device in that waits.");

    /** AWX's one setting that is an object. Clients compare the whole of it, so it has AWX's members and no others. */
    static final String OAUTH2_PROVIDER = "OAUTH2_PROVIDER";

    /** Ten thousand years, as AWX had it once; what ends later than a database can tell ends then. */
    private static final long AGES = 315_360_000_000L;

    private final SettingCategory category;
    private final String object;
    private final SettingRule rule;
    private final String label;
    private final String help;

    SettingKey(SettingCategory category, SettingRule rule, String label, String help) {
        this(category, "", rule, label, help);
    }

    SettingKey(String object, SettingRule rule, String label, String help) {
        this(AUTHENTICATION, object, rule, label, help);
    }

    SettingKey(SettingCategory category, String object, SettingRule rule, String label, String help) {
        this.category = category;
        this.object = object;
        this.rule = rule;
        this.label = label;
        this.help = help;
    }

    public SettingCategory category() {
        return category;
    }

    /** The setting of which this is a member; empty for a setting by itself. */
    public Optional<String> object() {
        return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }

    public SettingRule rule() {
        return rule;
    }

    public String label() {
        return label;
    }

    /** What it means, for people. */
    public String help() {
        return help;
    }

    /** What is wrong with a value of the right type, if anything is. */
    public Optional<String> complaintAbout(Object value) {
        if (this == DISABLE_LOCAL_AUTH && value.equals(true)) { // nobody could sign in any more
            return Optional.of("There are no remote authentication systems configured.");
        }
        if (this == SESSIONS_PER_USER && value.equals(0L)) { // every session would end as it begins
            return Optional.of("Use -1 for no limit, or at least 1.");
        }
        return rule.complaintAbout(value);
    }

    String storedName() {
        return object.isEmpty() ? name() : object + "." + name();
    }
}
