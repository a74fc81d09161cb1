package org.gatehouse.api.filter;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares a text that the code knows, such as the name of a choice, as the database compares texts. */
final class FixedText {

    private FixedText() {
    }

    static boolean meets(String text, FilterLookup lookup, String value) {
        return switch (lookup) {
            case EXACT, IN -> text.equals(value);
            case CONTAINS -> text.contains(value);
            case STARTSWITH -> text.startsWith(value);
            case ENDSWITH -> text.endsWith(value);
            case GT -> text.compareTo(value) > 0;
            case GTE -> text.compareTo(value) >= 0;
            case LT -> text.compareTo(value) < 0;
            case LTE -> text.compareTo(value) <= 0;
            case REGEX -> Pattern.compile(value).matcher(text).find();
            case IREGEX -> Pattern.compile(value, Pattern.CASE_INSENSITIVE).matcher(text).find();
            case IEXACT -> small(text).equals(small(value));
            case ICONTAINS -> small(text).contains(small(value));
            case ISTARTSWITH -> small(text).startsWith(small(value));
            case IENDSWITH -> small(text).endsWith(small(value));
            case ISNULL, SEARCH -> false;
        };
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
