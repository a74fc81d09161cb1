package org.gatehouse.bench;

import java.time.Duration;

/** The MySQL or MariaDB that this process has started. */
final class MySqlProcess {

    private MySqlProcess() {
    }

    /** Its processor time so far, in nanoseconds; the system counts it in hundredths of a second. */
    static long cpu() {
        return ProcessHandle.current().children()
                .filter(child -> child.info().command().orElse("").matches(".*/(mysqld|mariadbd)"))
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus).toNanos();
    }
}
