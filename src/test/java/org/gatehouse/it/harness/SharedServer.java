package org.gatehouse.it.harness;

import java.io.UncheckedIOException;
import java.util.Map;

/** Starts the shared server once, and tries a start that failed no second time. */
final class SharedServer {

    private static TestServer server;
    private static RuntimeException failure;

    private SharedServer() {
    }

    static synchronized TestServer get() {
        if (failure != null) {
            throw new IllegalStateException("the shared server did not start, see the first failure", failure);
        }
        if (server == null) {
            try {
                server = TestServer.start(Map.of("gatehouse.log.access", "file"));
            } catch (IllegalStateException | UncheckedIOException e) {
                failure = e;
                throw e;
            }
        }
        return server;
    }
}
