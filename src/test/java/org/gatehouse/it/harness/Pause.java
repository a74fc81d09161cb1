package org.gatehouse.it.harness;

/** Lets a moment pass before the next look. */
final class Pause {

    private Pause() {
    }

    static void shortly() {
        millis(250);
    }

    static void millis(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
