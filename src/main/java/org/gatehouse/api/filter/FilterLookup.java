package org.gatehouse.api.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.platform.persistence.Lookup;

/** AWX's names of the ways in which a field is compared, and what they are for texts. */
enum FilterLookup {
    EXACT(Lookup.EQUAL), IEXACT(Lookup.SAME_IN_ANY_CASE), CONTAINS(Lookup.CONTAINS), ICONTAINS(
            Lookup.CONTAINS_IN_ANY_CASE),
    STARTSWITH(Lookup.STARTS_WITH), ISTARTSWITH(
            Lookup.STARTS_WITH_IN_ANY_CASE),
    ENDSWITH(Lookup.ENDS_WITH), IENDSWITH(
            Lookup.ENDS_WITH_IN_ANY_CASE),
    REGEX(Lookup.MATCHES), IREGEX(Lookup.MATCHES_IN_ANY_CASE), GT(
            Lookup.GREATER),
    GTE(Lookup.AT_LEAST), LT(Lookup.LESS), LTE(Lookup.AT_MOST), IN(
            Lookup.IN),
    ISNULL(Lookup.IS_NULL), SEARCH(null);

    private final Lookup lookup;

    FilterLookup(Lookup lookup) {
        this.lookup = lookup;
    }

    static Optional<FilterLookup> of(String name) {
        return Arrays.stream(values()).filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }

    Lookup lookup() {
        return lookup;
    }

    boolean isRegularExpression() {
        return this == REGEX || this == IREGEX;
    }

    /** Whether it also compares what is no text. */
    boolean ordersOrEquates() {
        return this == EXACT || this == GT || this == GTE || this == LT || this == LTE;
    }
}
