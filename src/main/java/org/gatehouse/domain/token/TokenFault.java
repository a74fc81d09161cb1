package org.gatehouse.domain.token;

/** Why an access token is not, or no longer, good for anything here. */
public enum TokenFault {
    EXPIRED("has expired"),
    USER_INACTIVE("belongs to a user who is gone or switched off"),
    APPLICATION_INACTIVE("belongs to an application that is gone or switched off, or whose owner is"),
    MAKER_INACTIVE("was made by the token of an application that is gone or switched off"),
    /** RFC 8707. */
    OTHER_AUDIENCE("is for other servers than this one");

    private final String words;

    TokenFault(String words) {
        this.words = words;
    }

    /** What it does, for people. */
    public String words() {
        return words;
    }
}
