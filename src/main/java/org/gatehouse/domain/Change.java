package org.gatehouse.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Something has changed, or is about to go; fired as a CDI event inside the transaction that does it. */
public sealed interface Change {

    /** What has changed. */
    Auditable object();

    /**
     * It exists now.
     *
     * @param imported whether it comes from another product and is complete as it is: what newcomers get is not for it
     */
    record Created(Auditable object, boolean imported) implements Change {

        public Created(Auditable object) {
            this(object, false);
        }
    }

    /**
     * It has other values now.
     *
     * @param differences old and new value by field, never empty
     */
    record Updated(Auditable object, Map<String, List<Object>> differences) implements Change {
    }

    /** Its row goes with this transaction; dependents must go first. */
    record Deleted(Auditable object) implements Change {
    }

    /**
     * A user or team has got or lost a role on something.
     *
     * @param object the acting side: the thing under whose URL it was done
     * @param other the other side
     * @param role the role
     * @param associated true if it was given, false if it was taken
     */
    record Membership(Auditable object, Auditable other, RoleOf role, boolean associated) implements Change {
    }

    /**
     * A role as an announcement names it.
     *
     * @param id its id
     * @param field AWX's name of its kind
     * @param owner what it is a role on
     */
    record RoleOf(long id, String field, Auditable owner) {
    }

    /** Old and new values of the fields in which two snapshots differ. */
    static Map<String, List<Object>> differences(Map<String, Object> before, Map<String, Object> after) {
        Map<String, List<Object>> differences = new LinkedHashMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                differences.put(field, Arrays.asList(before.get(field), value));
            }
        });
        return differences;
    }
}
