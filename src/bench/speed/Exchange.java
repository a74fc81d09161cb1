package org.gatehouse.bench;

/** What one connection sends, and what it makes of the answers. */
interface Exchange {

    /** The whole next request, as it goes over the wire. */
    byte[] next();

    /** Takes an answer; whoever sends the same again and again needs nothing of it. */
    default void answered(String body) {
    }

    /** Whether {@link #answered(String)} wants the body; making a text of it costs the generator time. */
    default boolean reads() {
        return false;
    }
}
