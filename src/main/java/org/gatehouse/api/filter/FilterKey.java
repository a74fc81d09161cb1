package org.gatehouse.api.filter;

import java.util.List;

/**
 * The key of one filter: {@code [chain__|or__][not__]step__…__step}.
 *
 * @param group how its terms go together with the others
 * @param negated whether the opposite is wanted
 * @param steps relations, a field, perhaps a look-up
 */
record FilterKey(Group group, boolean negated, List<String> steps) {

    /** How a term goes together with others. */
    enum Group {
        /** All have to be met, by the same related row where there may be several. */
        PLAIN(""),
        /** At least one of these. */
        OR("or__"),
        /** All have to be met, each by whichever related row. */
        CHAIN("chain__");

        private final String prefix;

        Group(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final String NOT = "not__";

    static FilterKey of(String key) {
        Group group = key.startsWith(Group.OR.prefix) ? Group.OR
                : key.startsWith(Group.CHAIN.prefix) ? Group.CHAIN : Group.PLAIN;
        String rest = key.substring(group.prefix.length());
        boolean negated = rest.startsWith(NOT);
        return new FilterKey(group, negated, steps(negated ? rest.substring(NOT.length()) : rest));
    }

    boolean isRegularExpression() {
        return FilterLookup.of(steps.get(steps.size() - 1)).filter(FilterLookup::isRegularExpression).isPresent();
    }

    static List<String> steps(String path) {
        return List.of(path.split("__", -1));
    }
}
