package org.gatehouse.domain.device;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** So many devices of one application wait already that no other one may begin to. */
@ApplicationException(rollback = true)
public final class TooManyDevicesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyDevicesException() {
        super("too many devices wait");
    }

    /** When to try again. */
    public Duration retryAfter() {
        return Duration.ofMinutes(1);
    }
}
