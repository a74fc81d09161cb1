package org.gatehouse.api.filter;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.platform.persistence.Lookup;

/**
 * Which regular expressions are taken: those that all databases understand alike and none takes long for.
 *
 * <p>Engines that go back and try again need exponential time for a repetition within a repetition or of alternatives;
 * what else they may need is counted by {@link Effort}. The databases' own limits don't help: H2 looks at the clock
 * between rows only.
 */
final class RegularExpression {

    private static final int LONGEST = 100;
    private static final double MOST_STEPS = 3e7;
    private static final int MOST_TIMES = 100;
    private static final Pattern TIMES = Pattern.compile("\\{(\\d{1,4})(,(\\d{0,4}))?}");
    /** Escapes that mean the same everywhere. */
    private static final String ESCAPES = "dDwWsSbBtnr";

    private final String text;
    private int position;

    private RegularExpression(String text) {
        this.text = text;
    }

    static void check(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw refused("it must have 1 to " + LONGEST + " characters");
        }
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException malformed) {
            throw refused("it is malformed");
        }
        if (steps(text) > MOST_STEPS) {
            throw refused("it has too many repetitions or alternatives");
        }
    }

    /** More steps than any text that is searched can take. */
    static double steps(String text) {
        return new RegularExpression(text).alternatives(true).steps();
    }

    private static ApiException refused(String why) {
        return ApiException.badRequest("The regular expression is not accepted: " + why + ".");
    }

    /** Reads up to the end of the group, or of everything. */
    private Effort alternatives(boolean outermost) {
        Effort all = sequence(outermost);
        while (position < text.length() && text.charAt(position) == '|') {
            position++;
            all = all.or(sequence(outermost));
        }
        return all;
    }

    private Effort sequence(boolean outermost) {
        Effort all = Effort.NONE;
        boolean anywhere = outermost;
        for (int begin = position; position < text.length() && ")|".indexOf(text.charAt(position)) < 0;) {
            boolean first = position == begin;
            all = all.then(piece());
            anywhere &= !(first && text.charAt(begin) == '^' && position == begin + 1);
        }
        return anywhere ? all.anywhere() : all;
    }

    private Effort piece() {
        Effort once = atom();
        int begin = position;
        Effort all = quantified(once);
        if (position > begin && position < text.length() && "+*?{".indexOf(text.charAt(position)) >= 0) {
            throw refused("a repetition is repeated");
        }
        return all;
    }

    private Effort atom() {
        int begin = position;
        char next = next();
        if (next == ']' || next == '}') {
            throw refused("a " + next + " by itself is written \\" + next);
        }
        if (next == '(') {
            return group();
        }
        if (next == '\\') {
            return escape();
        }
        if (next == '[') {
            characterClass();
        }
        return Effort.of(position - begin);
    }

    private Effort group() {
        if (position < text.length() && text.charAt(position) == '?') {
            throw refused("groups take no options");
        }
        Effort inner = alternatives(false);
        position++;
        return inner;
    }

    private Effort escape() {
        char escaped = next();
        if (Character.isLetterOrDigit(escaped) && ESCAPES.indexOf(escaped) < 0 || escaped > '~') {
            throw refused("\\" + escaped + " is not known");
        }
        // where a word ends, Java looks back over all accents
        return escaped == 'b' || escaped == 'B' ? Effort.of(Lookup.SEARCHED) : Effort.of(1);
    }

    private void characterClass() {
        position += text.startsWith("^", position) ? 1 : 0;
        int begin = position;
        for (char next = next(); next != ']' || position == begin + 1; next = next()) {
            boolean operator = text.startsWith("&&", position - 1) || text.startsWith("--", position - 1);
            if (next == '[' || next == ']' || operator) {
                throw refused("brackets hold characters and ranges only");
            }
            if (next == '\\') {
                escape();
            }
        }
        char first = text.charAt(begin);
        if (position - begin > 2 && ":.=".indexOf(first) >= 0 && text.charAt(position - 2) == first) {
            throw refused("brackets that begin and end with " + first + " mean different things");
        }
    }

    private char next() {
        if (position == text.length()) {
            throw refused("it is malformed");
        }
        return text.charAt(position++);
    }

    /** Reads a quantifier, if there is one. */
    private Effort quantified(Effort once) {
        char sign = position == text.length() ? ' ' : text.charAt(position);
        if (sign == '?') {
            position++;
            return once.optional();
        }
        if (sign != '*' && sign != '+' && sign != '{') {
            return once;
        }
        if (once.varies()) {
            throw refused("what repeats or branches is repeated");
        }
        if (sign == '{') {
            return counted(once);
        }
        position++;
        return once.endless(sign == '+' ? 1 : 0);
    }

    private Effort counted(Effort once) {
        var times = TIMES.matcher(text).region(position, text.length());
        if (!times.lookingAt()) {
            throw refused("it is malformed");
        }
        position = times.end();
        boolean open = times.group(2) != null && times.group(3).isEmpty();
        int least = Integer.parseInt(times.group(1));
        int most = open || times.group(2) == null ? least : Integer.parseInt(times.group(3));
        if (most > MOST_TIMES) {
            throw refused("it repeats more than " + MOST_TIMES + " times");
        }
        return open ? once.endless(least) : once.times(least, most);
    }
}
