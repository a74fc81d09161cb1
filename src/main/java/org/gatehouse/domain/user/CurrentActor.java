package org.gatehouse.domain.user;

import java.util.OptionalLong;

/** On whose behalf the running work is done; a higher floor knows. */
public interface CurrentActor {

    /** The user, or none for work of the server itself. */
    OptionalLong userId();
}
