package org.gatehouse.domain.imported;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.platform.crypto.BareFormat;
import org.gatehouse.platform.crypto.Secret;

/**
 * Whether a value may be a token that an import has brought.
 *
 * <p>AWX's tokens carry no checksum, so each costs a query; a server that never took any in does not ask for them. The
 * answer "none yet" is renewed after {@link #FRESH_FOR}, the other one is for ever.
 */
@ApplicationScoped
public class ForeignTokens {

    /** How soon every node notices the first import. */
    static final Duration FRESH_FOR = Duration.ofSeconds(1);
    /** AWX: 30 letters and digits, for access and refresh tokens alike. */
    private static final BareFormat FORMAT = new BareFormat(30);

    @Inject
    private ImportedObjectRepository imported;
    @Inject
    private Clock clock;

    private volatile boolean any;
    private volatile Instant askAgain = Instant.MIN;

    /** Whether it has the form of AWX's tokens. */
    public static boolean hasForm(Secret value) {
        return FORMAT.fits(value);
    }

    /** Whether it is worth a query. */
    public boolean mayInclude(Secret value) {
        return hasForm(value) && areThere();
    }

    private boolean areThere() {
        Instant now = clock.instant();
        if (!any && !now.isBefore(askAgain)) {
            any = imported.holdsAny();
            askAgain = now.plus(FRESH_FOR);
        }
        return any;
    }
}
