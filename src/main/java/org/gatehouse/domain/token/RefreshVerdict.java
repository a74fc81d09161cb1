package org.gatehouse.domain.token;

/** What a refresh token that somebody presents is worth. */
public enum RefreshVerdict {
    /** It is the newest of a living family. */
    GOOD,
    /** It was spent a moment ago: two requests of one client have crossed, nobody is harmed. */
    RACE,
    /** It was spent before: two parties hold the family, and one of them has stolen it. */
    REUSED,
    /** It, or its family, has come to its end. */
    EXPIRED,
    /** Somebody has ended the family. */
    REVOKED
}
