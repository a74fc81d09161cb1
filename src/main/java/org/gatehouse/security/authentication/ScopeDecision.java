package org.gatehouse.security.authentication;

import java.util.List;

/**
 * What a scope says to a request.
 *
 * @param allowing the words that let it through; empty if any scope does
 * @param needed the words that would let it through; empty if it is let through
 */
public record ScopeDecision(List<String> allowing, List<String> needed) {

    public boolean isPermitted() {
        return needed.isEmpty();
    }
}
