package org.gatehouse.chaos;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;

/** Requests whose answers may be lost. */
final class Tries {

    private Tries() {
    }

    /**
     * The answer, or null if none came, or none of Gatehouse: a server that starts has its own 404, 403 and 500 until it is
     * there. Gatehouse names itself in each answer by {@code traceparent}; one without it is taken for the server's only
     * while the node is away.
     *
     * @param away whether the node has been killed and is not ready again
     */
    static Answer answer(BooleanSupplier away, Supplier<Answer> request) {
        boolean wasAway = away.getAsBoolean();
        try {
            Answer answer = request.get();
            boolean ours = answer.header("traceparent") != null;
            return !ours && (wasAway || away.getAsBoolean()) ? null : answer;
        } catch (UncheckedIOException lost) {
            return null;
        }
    }

    /** The status, or 0 if no answer came. */
    static int status(HttpProbe http, String method, String path, Map<String, String> form) {
        Answer answer = answer(() -> false, () -> form.isEmpty() ? http.send(method, path) : http.form(path, form));
        return answer == null ? 0 : answer.status();
    }
}
