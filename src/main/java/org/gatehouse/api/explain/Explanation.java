package org.gatehouse.api.explain;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.user.User;
import org.gatehouse.platform.json.Json;
import org.gatehouse.security.authentication.Caller;

/** The steps that a request would take, until one refuses it. */
final class Explanation {

    private final Question question;
    private final Caller subject;
    private final List<Step> steps = new ArrayList<>();
    private int success = 200;

    Explanation(Question question, Caller subject) {
        this.question = question;
        this.subject = subject;
    }

    /** Takes one more step, and tells whether there is a next one. */
    boolean passes(Step step) {
        steps.add(step);
        return step.isPassed();
    }

    /** What the request would be answered if every step passes; 0 if that can't be told. */
    void succeedsWith(int status) {
        success = status;
    }

    JsonObject json() {
        Step last = steps.get(steps.size() - 1);
        boolean allowed = last.isPassed();
        int status = allowed ? success : last.refusedWith();
        boolean body = allowed && !question.isReading() && !question.method().equals("DELETE");
        var all = Json.createArrayBuilder();
        steps.forEach(step -> all.add(step.json()));
        return Json.createObjectBuilder().add("method", question.method()).add("url", question.url())
                .add("user", text(subject.user().map(User::username)))
                .add("token", question.tokenId().map(id -> (JsonValue) Json.createValue(id)).orElse(JsonValue.NULL))
                .add("allowed", allowed)
                .add("status", status == 0 ? JsonValue.NULL : Json.createValue(status))
                .add("code", allowed ? "allowed" : last.code()).add("detail", detail(last))
                .add("depends_on_body", body).add("steps", all).build();
    }

    private String detail(Step last) {
        if (!last.isPassed()) {
            return last.detail();
        }
        return question.isReading() || question.method().equals("DELETE") ? "The request would be carried out."
                : "The request would be carried out, if its body asks for nothing that is wrong or not permitted.";
    }

    private static JsonValue text(Optional<String> text) {
        return text.map(value -> (JsonValue) Json.createValue(value)).orElse(JsonValue.NULL);
    }
}
