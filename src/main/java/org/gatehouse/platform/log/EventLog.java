package org.gatehouse.platform.log;

import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.exchange.Party;
import org.gatehouse.platform.time.Iso8601;

/** A log whose lines are JSON. Each has a logger of its own, so that the server can send it somewhere else too. */
public enum EventLog {
    /** A line for every request. */
    ACCESS("org.gatehouse.access"),
    /** A line for everything that happens to credentials and rights. */
    AUDIT("org.gatehouse.audit");

    private final Logger logger;

    EventLog(String name) {
        this.logger = Logger.getLogger(name);
    }

    /** Its logger, kept for as long as the application runs: nobody else would keep what is set up at it. */
    Logger logger() {
        return logger;
    }

    /** Whether anybody reads it. */
    public boolean isOn() {
        return logger.isLoggable(Level.INFO);
    }

    /**
     * Writes a line: time, trace, and what is known of who sent the request of this thread.
     *
     * @param event what has happened, a word of this source
     * @param details adds the rest
     */
    public void write(String event, Consumer<JsonLine> details) {
        if (isOn()) {
            LogRecord line = new LogRecord(Level.INFO, null);
            line.setLoggerName(logger.getName());
            line.setMessage(line(Iso8601.format(line.getInstant()), event, details).toString());
            logger.log(line);
        }
    }

    private static JsonLine line(String time, String event, Consumer<JsonLine> details) {
        Exchange exchange = Exchange.current();
        Party party = exchange.party();
        JsonLine line = new JsonLine().put("time", time).put("event", event);
        details.accept(line);
        if (party != null) {
            line.putId("user_id", party.userId()).put("user", party.getName()).putId("token_id", party.tokenId());
        }
        return line.put("client_id", exchange.client()).put("grant", exchange.grant()).put("route", exchange.route())
                .put("address", exchange.address()).put("trace_id", exchange.trace().traceId())
                .put("span_id", exchange.trace().spanId());
    }
}
