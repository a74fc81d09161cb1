package org.gatehouse.domain;

/** AWX's names of the kinds of things that the API shows and the activity stream speaks of. */
public enum ObjectType {
    USER("user"),
    ORGANIZATION("organization"),
    TEAM("team"),
    ROLE("role"),
    APPLICATION("o_auth2_application"),
    ACCESS_TOKEN("o_auth2_access_token"),
    SETTING("setting"),
    ACTIVITY("activity_stream");

    private final String awxName;

    ObjectType(String awxName) {
        this.awxName = awxName;
    }

    public String awxName() {
        return awxName;
    }
}
