package org.gatehouse.platform.crypto;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** Too many passwords are being hashed at the moment; the caller should come back. */
@ApplicationException(rollback = true)
public final class OverloadedException extends RuntimeException {

    /** When to come back. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private static final long serialVersionUID = 1L;

    OverloadedException() {
        super("too many passwords are being checked at the moment");
    }
}
