package org.gatehouse.domain;

import java.util.Map;

/** Something whose changes are recorded. */
public interface Auditable {

    /** How the activity stream shows a value that nobody is to read there: that it has changed, not what it was or is. */
    String HIDDEN = "hidden";

    ObjectType objectType();

    long id();

    /** What people call it; may be empty. */
    String displayName();

    /**
     * What an administrator can set, by AWX's field names and in AWX's order, with the id last. Secrets are masked or
     * missing, other objects stand as {@link #reference()}.
     */
    Map<String, Object> snapshot();

    /** How another object's snapshot names this one. AWX: {@code <name>-<id>}. */
    default String reference() {
        return displayName() + "-" + id();
    }
}
