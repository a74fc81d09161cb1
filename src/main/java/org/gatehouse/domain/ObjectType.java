package org.gatehouse.domain;

import java.util.Locale;

/** AWX's names of the kinds of things that the API shows and the activity stream speaks of. */
public enum ObjectType {
    USER("user"),
    ORGANIZATION("organization"),
    TEAM("team"),
    ROLE("role"),
    APPLICATION("o_auth2_application"),
    ACCESS_TOKEN("o_auth2_access_token"),
    CONSENT("o_auth2_consent"),
    PROFILE("user_profile"),
    SETTING("setting"),
    SIGNING_KEY("signing_key"),
    ACTIVITY("activity_stream");

    private final String awxName;

    ObjectType(String awxName) {
        this.awxName = awxName;
    }

    public String awxName() {
        return awxName;
    }

    /** What people call such a thing. AWX: {@code resource_type_display_name}. */
    public String displayName() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
