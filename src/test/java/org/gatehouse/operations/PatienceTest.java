package org.gatehouse.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private final AtomicInteger tries = new AtomicInteger();

    private void failUntil(int attempt, int code) {
        if (tries.incrementAndGet() < attempt) {
            throw new IllegalStateException(new SQLException("in the way", "40001", code));
        }
    }

    @Test
    void aNodeWaitsUntilTheOtherOneHasPreparedTheInstallation() throws IOException {
        Patience.with(() -> failUntil(5, LOCK_WAIT_TIMEOUT));
        assertThat(tries).hasValue(5);
    }

    @Test
    void itDoesNotWaitForever() {
        assertThatThrownBy(() -> Patience.with(() -> failUntil(Integer.MAX_VALUE, LOCK_WAIT_TIMEOUT)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(Patience.TRIES);
    }

    @Test
    void whateverElseFailsFailsAtOnce() {
        assertThatThrownBy(() -> Patience.with(() -> failUntil(2, 1146))).isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }
}
