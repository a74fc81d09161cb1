package org.gatehouse.api.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.api.rest.CallerRule;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.TokenFault;
import org.gatehouse.platform.time.Iso8601;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;
import org.gatehouse.security.authentication.ScopeDecision;
import org.gatehouse.security.authentication.ScopeMask;
import org.gatehouse.security.authentication.TokenCheck;

/** Takes the steps of a request, in the order in which a request takes them. */
@RequestScoped
public class Explainer {

    @Inject
    private TokenCheck check;
    @Inject
    private Targets targets;
    @Inject
    private Rights rights;
    @Inject
    private CurrentCaller current;

    /** What would become of the question, sent by the subject. */
    Explanation explain(Question question, Caller subject) {
        Explanation explanation = new Explanation(question, subject);
        boolean told = current.required().seesEverything() || current.required().userId() == subject.userId();
        if (explanation.passes(authentication(subject)) && explanation.passes(scope(question, subject))) {
            current.as(subject, () -> {
                walk(question, subject, explanation, told);
                return explanation;
            });
        }
        return explanation;
    }

    private void walk(Question question, Caller subject, Explanation explanation, boolean told) {
        Optional<Target> target = targets.find(question, subject);
        if (!explanation.passes(targets.step(question, target))
                || !explanation.passes(caller(target.orElseThrow(), subject))) {
            return;
        }
        for (Step step : rights.steps(question, target.get(), explanation, told)) {
            explanation.passes(step);
        }
    }

    private Step authentication(Caller subject) {
        Optional<AccessToken> token = subject.token();
        if (token.isEmpty()) {
            String means = subject.session().isPresent() ? "session" : "password";
            return Step.passed("authentication", means,
                    "A " + means + " stands for the user; nothing masks his rights.");
        }
        String name = "The token " + token.get().hint();
        Optional<TokenFault> fault = check.fault(token.get());
        return fault.isPresent()
                ? Step.refused("authentication", 401, "token_" + fault.get().name().toLowerCase(Locale.ROOT),
                        name + " " + fault.get().words() + ".")
                : Step.passed("authentication", "token",
                        name + " is good until " + Iso8601.format(token.get().expires()) + ".");
    }

    private static Step scope(Question question, Caller subject) {
        ScopeDecision decision = ScopeMask.decide(subject.scope(), question.method(), question.path());
        if (!decision.isPermitted()) {
            return Step.refused("scope", 403, "insufficient_scope", "The scope \"" + subject.scope()
                    + "\" does not permit this; it would take " + String.join(" and ", decision.needed()) + ".")
                    .because(decision.needed());
        }
        return subject.token().isEmpty() ? Step.passed("scope", "no_scope", "Without a token there is no scope to ask.")
                : decision.allowing().isEmpty() ? Step.passed("scope", "any_scope", "Every scope permits this.")
                        : Step.passed("scope", "scope_permits", "The scope permits this by "
                                + String.join(" and ", decision.allowing()) + ".").because(decision.allowing());
    }

    private static Step caller(Target target, Caller subject) {
        return CallerRule.refusal(target.offered().resource(), Optional.of(subject))
                .map(refused -> Step.refused("caller", refused.getStatus(), "no_user",
                        "An application that acts for itself has no rights here."))
                .orElseGet(() -> Step.passed("caller", subject.user().isPresent() ? "user" : "open_to_everybody",
                        "The resource is open to " + (subject.user().isPresent() ? "users." : "everybody.")));
    }
}
