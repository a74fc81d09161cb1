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

    /** The answer, or null if none came, or none of Gatehouse: a server that starts has its own 404 until it is there. */
    static Answer answer(Supplier<Answer> request) {
        try {
            Answer answer = request.get();
            String type = String.valueOf(answer.header("Content-Type"));
            return answer.status() == 404 && !type.startsWith("application/json") ? null : answer;
        } catch (UncheckedIOException lost) {
            return null;
        }
    }

    /** The status, or 0 if no answer came. */
    static int status(HttpProbe http, String method, String path, Map<String, String> form) {
        Answer answer = answer(() -> form.isEmpty() ? http.send(method, path) : http.form(path, form));
        return answer == null ? 0 : answer.status();
    }
}
