package org.gatehouse.domain.session;

import java.util.List;

/**
 * Sessions end before their time, on purpose; fired as a CDI event inside the transaction that ends them: their
 * rows are gone, and everything that belongs to them is still there.
 *
 * @param sessions those sessions, each with its user; not empty
 */
public record SessionsEnded(List<Session> sessions) {

    public SessionsEnded {
        sessions = List.copyOf(sessions);
    }

    /** The names under which applications know them. */
    public List<String> publicIds() {
        return sessions.stream().map(Session::publicId).toList();
    }
}
