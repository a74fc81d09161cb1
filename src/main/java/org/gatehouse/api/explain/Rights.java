package org.gatehouse.api.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.api.options.Description;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.ObjectId;
import org.gatehouse.domain.token.TokenEligibility;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.security.access.SigningKeyAccess;
import org.gatehouse.security.access.TokenAccess;
import org.gatehouse.security.authentication.Caller;
import org.gatehouse.security.authentication.CurrentCaller;

/** What the resource itself decides: whether the caller sees the object, and whether he may do with it what he wants. */
@RequestScoped
public class Rights {

    /** Where a role can be taken from whom the caller does not even see. */
    private static final Set<String> UNSEEN = Set.of("users/{user}/roles", "teams/{team}/roles");
    private static final Set<String> MAKING_TOKENS = Set.of("tokens", "applications/{application}/tokens",
            "users/{user}/{kind: tokens|authorized_tokens|personal_tokens}");

    @Inject
    private Probe probe;
    @Inject
    private Owners owners;
    @Inject
    private UserRepository users;
    @Inject
    private TokenAccess tokenAccess;
    @Inject
    private SigningKeyAccess keyAccess;
    @Inject
    private TokenEligibility eligibility;
    @Inject
    private CurrentCaller current;

    /** The steps on the resource of the current caller. */
    List<Step> steps(Question question, Target target, Explanation explanation, boolean told) {
        List<Step> steps = new ArrayList<>();
        boolean unseen = question.method().equals("POST") && UNSEEN.contains(target.offered().template());
        if (!unseen && target.offered().offers("GET")) {
            steps.add(sight(target, told));
        }
        if (!question.isReading() && steps.stream().allMatch(Step::isPassed)) {
            try {
                steps.add(right(question, target, explanation, told));
            } catch (ApiException refused) {
                steps.add(refusal("object", refused.getResponse()));
            }
        }
        return steps;
    }

    private Step sight(Target target, boolean told) {
        return probe.refusalToRead(target).map(refused -> refusal("object", refused))
                .orElseGet(() -> Step.passed("object", "visible", "The caller may read what the URL shows.")
                        .because(reasons(target, Owner::visible, told)));
    }

    private static Step refusal(String name, Response refused) {
        return refused.getStatus() == 404 ? Step.refused(name, 404, "not_found", "There is no such object.")
                : Step.refused(name, refused.getStatus(), "not_visible",
                        "The object exists, but the caller may not see it.");
    }

    private Step right(Question question, Target target, Explanation explanation, boolean told) {
        Caller caller = current.required();
        if (question.method().equals("POST") && MAKING_TOKENS.contains(target.offered().template())
                && caller.user().flatMap(eligibility::refusal).isPresent()) {
            return Step.refused("right", 403, "external_user", caller.user().flatMap(eligibility::refusal).get()
                    .getMessage());
        }
        Optional<Boolean> permitted = special(target, explanation)
                .or(() -> described(target).map(description -> permits(description, question, explanation)));
        if (permitted.isEmpty()) {
            explanation.succeedsWith(0);
            return Step.passed("right", "undecided", "Only the request itself would tell.");
        }
        return permitted.get()
                ? Step.passed("right", "permitted", "The caller may " + question.method() + " here.")
                        .because(reasons(target, owner -> owner.criterion(question), told))
                : Step.refused("right", 403, "not_permitted",
                        "The caller may see this, but not " + question.method() + " here.");
    }

    /** Resources describe the URLs that they show; of others they don't speak. */
    private Optional<Description> described(Target target) {
        return target.offered().offers("GET") ? probe.description(target) : Optional.empty();
    }

    /** What no description tells of: URLs that only take something. */
    private Optional<Boolean> special(Target target, Explanation explanation) {
        Caller caller = current.required();
        switch (target.offered().template()) {
            case "explain" -> {
                explanation.succeedsWith(200);
                return Optional.of(true);
            }
            case "tokens/revoke" -> {
                explanation.succeedsWith(204);
                return Optional.of(true);
            }
            case "signing_keys/rotate" -> {
                explanation.succeedsWith(200);
                return Optional.of(keyAccess.mayRotate(caller));
            }
            case "users/{user}/revoke_tokens" -> {
                explanation.succeedsWith(200);
                return Optional.of(tokenAccess.mayEndAllOf(caller, users.find(seen(target)).orElseThrow()));
            }
            case "applications/{id}/rotate_secret" -> {
                explanation.succeedsWith(200);
                long id = seen(target);
                return owners.of("applications", caller).map(owner -> owner.holds(owner.changeable(), id));
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    /** The id of the object that the URL begins with, which the caller must see. */
    private long seen(Target target) {
        long id = id(target).orElseThrow(ApiException::notFound);
        Owner owner = owners.of(target.kind(), current.required()).orElseThrow();
        if (!owner.holds(owner.visible(), id)) {
            throw owner.holds(Criterion.ALL, id) ? ApiException.forbidden() : ApiException.notFound();
        }
        return id;
    }

    private static boolean permits(Description description, Question question, Explanation explanation) {
        boolean associates = description.actions().getOrDefault("POST", JsonValue.EMPTY_JSON_OBJECT)
                .containsKey("disassociate");
        switch (question.method()) {
            case "DELETE" -> explanation.succeedsWith(204);
            case "POST" -> explanation.succeedsWith(associates ? 204 : 201);
            default -> explanation.succeedsWith(200);
        }
        return switch (question.method()) {
            case "DELETE" -> description.deletable();
            case "POST" -> description.actions().containsKey("POST");
            default -> description.actions().containsKey("PUT");
        };
    }

    /** Why the criterion holds for the object that the URL begins with; names only for whom they concern. */
    private List<String> reasons(Target target, Function<Owner, Criterion> asked, boolean told) {
        Caller caller = current.required();
        Optional<Long> id = id(target);
        Optional<Owner> owner = owners.of(target.kind(), caller);
        if (id.isEmpty() || owner.isEmpty()) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        owner.get().ground(asked.apply(owner.get()), id.get())
                .or(() -> caller.isSuperuser() ? Optional.of("is_superuser")
                        : caller.isSystemAuditor() ? Optional.of("is_system_auditor") : Optional.empty())
                .ifPresent(reasons::add);
        reasons.addAll(told ? owners.ways(target.kind(), id.get(), caller) : List.of());
        return reasons;
    }

    private static Optional<Long> id(Target target) {
        String[] parts = target.path().split("/");
        return parts.length > 1 && parts[1].matches("[0-9]{1,18}") ? Optional.of(ObjectId.valueOf(parts[1]).value())
                : Optional.empty();
    }
}
