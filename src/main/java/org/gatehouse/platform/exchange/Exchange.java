package org.gatehouse.platform.exchange;

import java.util.function.Supplier;

/**
 * A request on its way through the house, and what was found out about it. Belongs to the one thread that answers it; a
 * thread that answers none gets one of its own each time it asks, which nobody reads.
 */
public final class Exchange {

    /** The request attribute that hands it from who began it to who ends it. */
    public static final String ATTRIBUTE = Exchange.class.getName();

    private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();

    private final long started = System.nanoTime();
    private final TraceContext trace;
    private final Supplier<String> address;
    private Party party;
    private String client;
    private String grant;
    private String route;
    private String refusal;

    private Exchange(TraceContext trace, Supplier<String> address) {
        this.trace = trace;
        this.address = address;
    }

    /**
     * Begins one in this thread.
     *
     * @param trace where the request stands in a trace
     * @param address asks where it comes from, only if somebody wants to know
     */
    public static Exchange begin(TraceContext trace, Supplier<String> address) {
        Exchange begun = new Exchange(trace, address);
        CURRENT.set(begun);
        return begun;
    }

    /** Does work that a request has left to another thread, in the trace of that request. */
    public static void inTrace(TraceContext trace, Runnable work) {
        begin(trace, () -> null);
        try {
            work.run();
        } finally {
            end();
        }
    }

    /** The one of this thread. */
    public static Exchange current() {
        Exchange known = CURRENT.get();
        return known == null ? new Exchange(TraceContext.begin(), () -> null) : known;
    }

    /** Does a part of its work in a thread that has an exchange of its own, while its own thread waits. */
    public void during(Runnable work) {
        Exchange own = CURRENT.get();
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.set(own);
        }
    }

    /** This thread has answered; its place is left empty and not given up, which would cost more with every request. */
    public static void end() {
        CURRENT.set(null);
    }

    /** Since it began, in nanoseconds. */
    public long nanos() {
        return System.nanoTime() - started;
    }

    public TraceContext trace() {
        return trace;
    }

    /** Where it comes from, as far as trusted proxies tell; null if it is no request. */
    public String address() {
        return address.get();
    }

    /** Credentials have proved who sent it. */
    public void isFrom(Party known) {
        party = known;
    }

    /** Who sent it, or null. */
    public Party party() {
        return party;
    }

    /** A protocol has found the application that it names, by the id that is stored. */
    public void isOfClient(String clientId) {
        client = clientId;
    }

    /** The application behind it, or null. */
    public String client() {
        return client != null || party == null ? client : party.clientId();
    }

    /** The grant that it asks for, one that this server has. */
    public void asksFor(String grantType) {
        grant = grantType;
    }

    /** That grant, or null. */
    public String grant() {
        return grant;
    }

    /** The template of its URL, such as {@code /api/v2/users/{id}/}: one of a fixed set, without anything of the request. */
    public void takes(String template) {
        route = template;
    }

    /** That template, or null. */
    public String route() {
        return route;
    }

    /** Why its credentials were refused, in one word. */
    public void isRefusedFor(String reason) {
        refusal = reason;
    }

    /** That word, or null. */
    public String refusal() {
        return refusal;
    }
}
