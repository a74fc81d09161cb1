package org.gatehouse.chaos;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.HttpProbe;

/** Requests whose answers may be lost. */
final class Tries {

    private Tries() {
    }

    /**
     * The answer, or null if none came, or none of Gatehouse: a server that starts has its own 404, 403 and 500 until it is
     * there.
     *
     * @param starting whether the node was not ready when the request was sent
     */
    static Answer answer(boolean starting, Supplier<Answer> request) {
        try {
            Answer answer = request.get();
            boolean ours = String.valueOf(answer.header("Content-Type")).startsWith("application/json");
            boolean refused = answer.status() == 404 || starting && answer.status() >= 400;
            return refused && !ours ? null : answer;
        } catch (UncheckedIOException lost) {
            return null;
        }
    }

    /** The status, or 0 if no answer came. */
    static int status(HttpProbe http, String method, String path, Map<String, String> form) {
        Answer answer = answer(false, () -> form.isEmpty() ? http.send(method, path) : http.form(path, form));
        return answer == null ? 0 : answer.status();
    }
}
