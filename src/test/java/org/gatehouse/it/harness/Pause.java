package org.gatehouse.it.harness;

/** Lets a moment pass before the next look. */
final class Pause {

    private Pause() {
    }

    static void shortly() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
