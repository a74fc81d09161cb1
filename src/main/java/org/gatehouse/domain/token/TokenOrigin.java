package org.gatehouse.domain.token;

import java.time.Instant;
import org.gatehouse.domain.application.Application;

/**
 * An application whose token made another token: the child ends with the application and not later than the parent.
 *
 * @param application whose token asked
 * @param notAfter when that token ends
 */
public record TokenOrigin(Application application, Instant notAfter) {
}
