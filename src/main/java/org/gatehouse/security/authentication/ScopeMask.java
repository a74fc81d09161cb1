package org.gatehouse.security.authentication;

import java.util.List;
import java.util.Set;
import org.gatehouse.domain.token.Scope;

/**
 * What a scope lets through: GET, HEAD and OPTIONS with {@code read}, every other method with {@code write}, or either
 * with the narrower words for what the URL shows and changes. It is looked at before anything else, and it masks
 * superusers too. Words that say nothing about the API let through nothing of it.
 */
public final class ScopeMask {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private ScopeMask() {
    }

    /** Whether the method changes nothing (RFC 9110 §9.2.1). */
    static boolean isReading(String method) {
        return READING.contains(method);
    }

    /** What the scope says to the method on a path, which is relative to the root of the API and not yet decoded. */
    public static ScopeDecision decide(Scope scope, String method, String path) {
        ScopeDemand demand = ScopeDemand.of(method, path);
        if (demand.open()) {
            return new ScopeDecision(List.of(), List.of());
        }
        for (boolean narrow : new boolean[] {false, true}) {
            List<String> words = demand.words(narrow);
            if (words.stream().allMatch(scope::includes)) {
                return new ScopeDecision(scope.words().stream()
                        .filter(held -> words.stream().anyMatch(new Scope(List.of(held))::includes)).toList(),
                        List.of());
            }
        }
        return new ScopeDecision(List.of(), demand.words(scope.isNarrow()));
    }
}
