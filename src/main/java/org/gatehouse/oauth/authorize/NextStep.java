package org.gatehouse.oauth.authorize;

/** What has to happen before an application gets its code. */
public enum NextStep {
    /** The user has to prove who he is. */
    SIGN_IN,
    /** The user has to say whether he allows it. */
    ASK,
    /** Nothing. */
    GRANT
}
