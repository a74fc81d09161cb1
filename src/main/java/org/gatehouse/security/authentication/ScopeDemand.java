package org.gatehouse.security.authentication;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.domain.token.ScopeArea;

/**
 * What a request demands of the scope: {@code read} or {@code write}, or all the narrower words of the kinds of objects
 * that its URL shows and changes. A URL that nobody has thought of has no narrower words.
 *
 * @param writing whether it may change anything
 * @param areas the kinds of objects; empty if only {@code read} or {@code write} will do
 * @param open whether any scope will do
 */
record ScopeDemand(boolean writing, Set<ScopeArea> areas, boolean open) {

    private static final Map<String, ScopeArea> LISTS = Map.ofEntries(Map.entry("users", ScopeArea.USERS),
            Map.entry("me", ScopeArea.USERS), Map.entry("organizations", ScopeArea.ORGANIZATIONS),
            Map.entry("teams", ScopeArea.TEAMS), Map.entry("roles", ScopeArea.ROLES),
            Map.entry("applications", ScopeArea.APPLICATIONS), Map.entry("tokens", ScopeArea.TOKENS),
            Map.entry("settings", ScopeArea.SETTINGS), Map.entry("signing_keys", ScopeArea.SIGNING_KEYS),
            Map.entry("activity_stream", ScopeArea.ACTIVITY));

    /** What is below an object, by what it lists. */
    private static final Map<String, ScopeArea> BELOW = Map.ofEntries(Map.entry("tokens", ScopeArea.TOKENS),
            Map.entry("authorized_tokens", ScopeArea.TOKENS), Map.entry("personal_tokens", ScopeArea.TOKENS),
            Map.entry("revoke_tokens", ScopeArea.TOKENS), Map.entry("applications", ScopeArea.APPLICATIONS),
            Map.entry("organizations", ScopeArea.ORGANIZATIONS),
            Map.entry("admin_of_organizations", ScopeArea.ORGANIZATIONS), Map.entry("teams", ScopeArea.TEAMS),
            Map.entry("roles", ScopeArea.ROLES), Map.entry("object_roles", ScopeArea.ROLES),
            Map.entry("parents", ScopeArea.ROLES), Map.entry("children", ScopeArea.ROLES),
            Map.entry("users", ScopeArea.USERS), Map.entry("admins", ScopeArea.USERS),
            Map.entry("profile", ScopeArea.USERS), Map.entry("consents", ScopeArea.CONSENTS),
            Map.entry("activity_stream", ScopeArea.ACTIVITY));

    /** What else shows or changes the object that it is below. */
    private static final Set<String> OF_OWNER = Set.of("rotate_secret", "secrets", "withdraw");
    /** Lists whose POST adds what exists already to the object that they are below, which changes both. */
    private static final Set<String> ASSOCIATING = Set.of("roles", "users", "admins");

    /** What a server might take for something else than it looks like. */
    private static final Pattern DOUBTFUL = Pattern.compile("^\\.{1,2}$|;|\\\\|(?i)%(2e|2f|5c|3b|25)");

    /** The demand of a method on a path below the root of the API, as it was sent. */
    static ScopeDemand of(String method, String path) {
        List<String> steps = steps(path);
        boolean writing = !ScopeMask.isReading(method) && !steps.equals(List.of("explain")); // which changes nothing
        if (steps.stream().anyMatch(step -> step.isEmpty() || DOUBTFUL.matcher(step).find())) {
            return new ScopeDemand(writing, Set.of(), false);
        }
        if (!writing && (steps.isEmpty() || steps.equals(List.of("ping")))) {
            return new ScopeDemand(false, Set.of(), true);
        }
        return new ScopeDemand(writing, steps.isEmpty() ? Set.of() : areas(steps, writing), false);
    }

    /** The words that would do, if the caller holds narrow words the narrow ones. */
    List<String> words(boolean narrow) {
        return narrow && !areas.isEmpty() ? areas.stream().map(word()).toList()
                : List.of(writing ? Scope.WRITE : Scope.READ);
    }

    private Function<ScopeArea, String> word() {
        return writing ? ScopeArea::writingWord : ScopeArea::readingWord;
    }

    private static List<String> steps(String path) {
        int begin = path.startsWith("/") ? 1 : 0;
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return begin >= end ? List.of() : Arrays.asList(path.substring(begin, end).split("/", -1));
    }

    private static Set<ScopeArea> areas(List<String> steps, boolean writing) {
        ScopeArea owner = LISTS.get(steps.get(0));
        if (owner == null || steps.size() > 4) {
            return Set.of();
        }
        if (steps.size() <= 2) {
            return EnumSet.of(owner);
        }
        return below(owner, steps.get(2), writing);
    }

    private static Set<ScopeArea> below(ScopeArea owner, String name, boolean writing) {
        if (OF_OWNER.contains(name)) {
            return EnumSet.of(owner);
        }
        if (name.equals("access_list")) {
            return EnumSet.of(ScopeArea.USERS, ScopeArea.ROLES);
        }
        ScopeArea listed = BELOW.get(name);
        if (listed == null) {
            return Set.of();
        }
        boolean both = writing && (ASSOCIATING.contains(name) || owner == ScopeArea.ROLES);
        return both ? EnumSet.of(owner, listed) : EnumSet.of(listed);
    }
}
