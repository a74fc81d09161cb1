package org.gatehouse.operations;

import java.io.IOException;
import java.util.logging.Logger;
import org.gatehouse.platform.persistence.SqlFailure;

/**
 * Waits for nodes that start at the same time. One of them prepares the installation while it holds the lock of it, which
 * on a busy machine can take longer than a transaction of the others waits.
 */
final class Patience {

    /** Each waits some seconds for the lock. */
    static final int TRIES = 20;

    private static final Logger LOG = Logger.getLogger(Patience.class.getName());

    private Patience() {
    }

    /** A part of the start that can be done again when another node was in the way. */
    interface Stage {
        void prepare() throws IOException;
    }

    static void with(Stage stage) throws IOException {
        for (int attempt = 1;; attempt++) {
            try {
                stage.prepare();
                return;
            } catch (RuntimeException failure) {
                if (attempt == TRIES || SqlFailure.of(failure) != SqlFailure.CONFLICT) {
                    throw failure;
                }
                LOG.info("Another node prepares the installation; waiting for it");
            }
        }
    }
}
