package org.gatehouse.domain.session;

import java.util.OptionalLong;

/** In which session the running work was asked for; a higher floor knows. */
public interface CurrentSession {

    /** The session's id; none for work that was asked for with other credentials or by nobody. */
    OptionalLong sessionId();
}
