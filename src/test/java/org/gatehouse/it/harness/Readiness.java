package org.gatehouse.it.harness;

import java.io.UncheckedIOException;
import java.time.Duration;

/** Waits until a server says that it is ready. */
final class Readiness {

    private Readiness() {
    }

    static void await(HttpProbe http, String path, LoggedProcess process, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        String seen = answer(http, path);
        while (!seen.startsWith("200 ")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended with code " + process.waitForExit(Duration.ZERO)
                        + " before it was ready:\n" + process.lastLines(60));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not ready within " + limit.toSeconds() + " s, last answer: " + seen
                        + "\n" + process.lastLines(60));
            }
            Pause.shortly();
            seen = answer(http, path);
        }
    }

    private static String answer(HttpProbe http, String path) {
        try {
            Answer answer = http.get(path);
            return answer.status() + " " + answer.text();
        } catch (UncheckedIOException e) {
            return e.getMessage();
        }
    }
}
