package org.gatehouse.platform.persistence;

import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What lies behind an exception of the database, however often containers and providers have wrapped it. */
public enum SqlFailure {
    /** Another transaction was in the way: a deadlock, a lock time-out, a row that came or went in between. */
    CONFLICT,
    /** The database can't be reached or gives no connection in time. */
    OUTAGE,
    /** The statement was given up because it took too long, or more than the database grants an expression. */
    COSTLY,
    /** Anything else. */
    OTHER;

    /** When whoever met an outage or a stubborn conflict should come back. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private static final int DEEPEST = 20;

    /**
     * The failure behind the exception: what caused it, or, when no cause tells anything, what was suppressed on the way,
     * where WildFly puts a connection that broke during the commit.
     */
    public static SqlFailure of(Throwable thrown) {
        Stream<Throwable> suppressed = causes(thrown).flatMap(cause -> Arrays.stream(cause.getSuppressed()))
                .flatMap(SqlFailure::causes);
        return Stream.concat(causes(thrown), suppressed).map(SqlFailure::ofOne).filter(failure -> failure != OTHER)
                .findFirst().orElse(OTHER);
    }

    /**
     * Says in the log what failed: an outage in one line, because each request meets it as long as it lasts, anything else
     * with its stack.
     */
    public void report(Logger log, String what, Throwable thrown) {
        if (this == OUTAGE) {
            log.warning(() -> what + ": " + causes(thrown).reduce(thrown, (outer, inner) -> inner));
        } else {
            log.log(Level.WARNING, what, thrown);
        }
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    private static SqlFailure ofOne(Throwable cause) {
        if (cause instanceof OptimisticLockException) {
            return CONFLICT;
        }
        // the pool had nothing to give; or the connection broke during the commit, and Payara tells no cause
        if (cause instanceof ResourceException || cause instanceof SystemException) {
            return OUTAGE;
        }
        return cause instanceof SQLException failure ? ofSql(failure) : OTHER;
    }

    private static SqlFailure ofSql(SQLException failure) {
        if (SqlDialect.isConflict(failure.getErrorCode())) {
            return CONFLICT;
        }
        if (SqlDialect.isGivenUp(failure.getErrorCode()) || failure instanceof SQLTimeoutException) {
            return COSTLY;
        }
        String state = failure.getSQLState();
        boolean noConnection = state != null && (state.startsWith("08") || state.startsWith("90098"));
        // MySQL's driver has no state for a connection that ends within a packet
        boolean broken = failure.getCause() instanceof IOException;
        return noConnection || broken || SqlDialect.isOutage(failure.getErrorCode()) ? OUTAGE : OTHER;
    }
}
