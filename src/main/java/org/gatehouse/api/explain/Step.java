package org.gatehouse.api.explain;

import jakarta.json.JsonObject;
import java.util.List;
import org.gatehouse.platform.json.Json;

/**
 * One of the questions that a request has to pass.
 *
 * @param name what is asked
 * @param refusedWith the HTTP status with which the request is refused here; 0 if it passes
 * @param code the answer, for programs
 * @param detail the answer, for people
 * @param reasons what has led to the answer: words of a scope, grounds, roles
 */
record Step(String name, int refusedWith, String code, String detail, List<String> reasons) {

    static Step passed(String name, String code, String detail) {
        return new Step(name, 0, code, detail, List.of());
    }

    static Step refused(String name, int status, String code, String detail) {
        return new Step(name, status, code, detail, List.of());
    }

    /** The same for these reasons. */
    Step because(List<String> why) {
        return new Step(name, refusedWith, code, detail, why);
    }

    boolean isPassed() {
        return refusedWith == 0;
    }

    JsonObject json() {
        return Json.createObjectBuilder().add("step", name).add("passed", isPassed()).add("code", code)
                .add("detail", detail).add("reasons", Json.createArrayBuilder(reasons)).build();
    }
}
