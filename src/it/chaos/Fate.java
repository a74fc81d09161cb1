package org.gatehouse.chaos;

/** What became of something, as far as the answers tell. */
enum Fate {
    /** An answer said that it is there. */
    LIVING,
    /** A request is under way that changes or ends it. */
    CHANGING,
    /** A request was to change or end it, and nobody knows whether it did. */
    DOUBTFUL,
    /** An answer said that it has ended. */
    ENDED
}
