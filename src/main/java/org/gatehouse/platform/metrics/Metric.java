package org.gatehouse.platform.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Everything that {@code /metrics} tells besides the Java machine itself. Labels take their values from small fixed sets,
 * never from what a request brings: no path, id, name or address. {@code docs/observability.md} is checked against it.
 */
public enum Metric {
    HTTP_REQUESTS(Kind.COUNTER, "Requests answered.", "route", "method", "status"),
    HTTP_DURATION(Kind.TIMER, "Time from the arrival of a request, authentication included, to the end of its answer.",
            "route"),
    TOKENS_ISSUED(Kind.COUNTER, "Tokens issued, once the transaction is committed.", "kind", "grant"),
    TOKENS_ENDED(Kind.COUNTER, "Access tokens revoked, replaced by a refresh, or removed with their owner."),
    TOKENS_REFUSED(Kind.COUNTER, "Bearer tokens that did not let somebody in at the API.", "reason"),
    TOKEN_CACHE(Kind.COUNTER, "Look-ups of access tokens: known from a moment ago, or asked of the database.",
            "outcome"),
    TOKEN_CACHE_DROPPED(Kind.COUNTER,
            "Access tokens no longer remembered since something was changed here (`changed`) or "
                    + "to make room (`outdated`), or never remembered for want of room (`full`).",
            "reason"),
    REFRESH_TOKENS_REUSED(Kind.COUNTER, "Spent refresh tokens that came back, each of which ended an authorization."),
    OAUTH_ERRORS(Kind.COUNTER, "Error answers of the OAuth endpoints, by the error code of the RFC.", "route", "grant",
            "error"),
    PASSWORD_CHECKS(Kind.COUNTER, "Passwords presented, at the sign-in page, as Basic or by the password grant.",
            "outcome"),
    PASSWORD_QUEUE(Kind.GAUGE, "Passwords that are being hashed or wait for their turn.", "state"),
    PASSWORD_PLACES(Kind.GAUGE, "How many passwords may be hashed at once."),
    PASSWORD_OVERLOADS(Kind.COUNTER, "Passwords that were sent away because too many were waiting."),
    SESSIONS(Kind.GAUGE, "Sessions in the database, counted at most once a minute."),
    SESSIONS_BEGUN(Kind.COUNTER, "Sessions begun at the sign-in page."),
    SESSIONS_ENDED(Kind.COUNTER, "Sessions ended before their time."),
    READY(Kind.GAUGE, "1 if this node has started and its database answers, else 0."),
    DB_UP(Kind.GAUGE, "1 if the database answers, else 0."),
    DB_CONNECTIONS(Kind.GAUGE, "Connections to the database that are open, and those of them with work under way.",
            "state"),
    DB_CONNECTIONS_MAX(Kind.GAUGE, "The most connections that the pool opens."),
    DB_CONNECTIONS_DIED(Kind.COUNTER, "Connections that were found dead and replaced."),
    DB_CONNECT_FAILURES(Kind.COUNTER, "Attempts to connect to the database that failed."),
    DB_RETRIES(Kind.COUNTER, "Pieces of work that met a conflict with another transaction.", "outcome"),
    PURGE_TURNS(Kind.COUNTER, "Turns at the purge: done by this node, left to another one, or failed.", "outcome"),
    PURGE_ROWS(Kind.COUNTER, "Rows that this node has purged.", "table"),
    PURGE_DURATION(Kind.TIMER, "Time that a purge of this node took."),
    PURGE_LAST_TURN_SECONDS(Kind.GAUGE,
            "Seconds since 1970 at the last turn that was done or left to another node; 0: none yet."),
    SIGNING_KEYS_AVAILABLE(Kind.GAUGE, "1 if this node can sign tokens, 0 if it has no secret key."),
    SIGNING_KEY_AGE_SECONDS(Kind.GAUGE, "Seconds for which the oldest key that signs has been signing."),
    BUILD(Kind.GAUGE, "Always 1; the labels tell what runs.", "version", "java");

    /** How a metric behaves. */
    public enum Kind {
        /** Only grows. */
        COUNTER("_total"),
        /** A histogram of durations in seconds. */
        TIMER("_seconds"),
        /** Goes up and down. */
        GAUGE("");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    private final Kind kind;
    private final String help;
    private final String[] labels;

    Metric(Kind kind, String help, String... labels) {
        this.kind = kind;
        this.help = help;
        this.labels = labels;
    }

    /** The name as Prometheus knows it; a timer appears as {@code …_count}, {@code …_sum} and {@code …_bucket}. */
    public String exportedName() {
        return "gatehouse_" + name().toLowerCase(Locale.ROOT) + kind.suffix;
    }

    /** How it behaves. */
    public Kind kind() {
        return kind;
    }

    /** One sentence for whoever reads the metrics. */
    public String help() {
        return help;
    }

    /** Names of its labels, in the order in which {@link Meters} wants their values. */
    public List<String> labels() {
        return Arrays.asList(labels);
    }

    /** The name as the library wants it, which adds the suffix by itself. */
    String meterName() {
        return "gatehouse." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
