package org.gatehouse.domain.token;

import java.util.List;

/** A kind of object that a token can be limited to, by words such as {@code read:tokens} and {@code write:tokens}. */
public enum ScopeArea {
    USERS("users", "users and their profiles"),
    ORGANIZATIONS("organizations", "organizations and who belongs to them"),
    TEAMS("teams", "teams and who is in them"),
    ROLES("roles", "who holds which role"),
    APPLICATIONS("applications", "applications"),
    TOKENS("tokens", "tokens"),
    CONSENTS("consents", "what applications were allowed to do"),
    SETTINGS("settings", "settings of the server"),
    SIGNING_KEYS("signing_keys", "keys that the server signs with"),
    /** Nobody changes what has happened. */
    ACTIVITY("activity", "what has happened") {
        @Override
        List<ScopeWord> words() {
            return List.of(reading());
        }
    };

    private final String suffix;
    private final String objects;

    ScopeArea(String suffix, String objects) {
        this.suffix = suffix;
        this.objects = objects;
    }

    /** The word that permits to see such objects. */
    public String readingWord() {
        return Scope.READ + ":" + suffix;
    }

    /** The word that permits to see and change such objects. */
    public String writingWord() {
        return Scope.WRITE + ":" + suffix;
    }

    List<ScopeWord> words() {
        return List.of(reading(), new ScopeWord(writingWord(), "See and change " + objects + ", as far as you may"));
    }

    ScopeWord reading() {
        return new ScopeWord(readingWord(), "See " + objects + ", as far as you may");
    }
}
