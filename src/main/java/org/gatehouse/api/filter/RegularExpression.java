package org.gatehouse.api.filter;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gatehouse.api.rest.ApiException;

/**
 * Which regular expressions are taken: those that all databases understand alike and none takes long for.
 *
 * <p>Engines that go back and try again need exponential time for a repetition within a repetition or of alternatives,
 * and a power of the text's length for several repetitions that know no end.
 */
final class RegularExpression {

    private static final int LONGEST = 100;
    private static final int MOST_ENDLESS = 3;
    private static final int MOST_TIMES = 100;
    private static final Pattern TIMES = Pattern.compile("\\{(\\d{1,4})(,(\\d{0,4}))?}");
    /** Escapes that mean the same everywhere. */
    private static final String ESCAPES = "dDwWsSbBtnr";

    private final String text;
    private int position;
    private int endless;

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
        RegularExpression expression = new RegularExpression(text);
        expression.alternatives(0);
        int roads = expression.endless + (text.startsWith("^") ? 0 : 1); // it may begin anywhere
        if (roads > MOST_ENDLESS) {
            throw refused("it repeats without end too often");
        }
    }

    private static ApiException refused(String why) {
        return ApiException.badRequest("The regular expression is not accepted: " + why + ".");
    }

    /** Reads up to the end of the group; whether anything in it branches or repeats. */
    private boolean alternatives(int depth) {
        boolean branching = false;
        while (position < text.length() && text.charAt(position) != ')') {
            if (text.charAt(position) == '|') {
                position++;
                branching = true;
            } else {
                branching |= piece(depth);
            }
        }
        return branching;
    }

    private boolean piece(int depth) {
        boolean branching = atom(depth);
        int begin = position;
        boolean repeated = quantifier(branching);
        if (position > begin && position < text.length() && "+*?{".indexOf(text.charAt(position)) >= 0) {
            throw refused("a repetition is repeated");
        }
        return branching || repeated;
    }

    private boolean atom(int depth) {
        char next = next();
        if (next == ']' || next == '}') {
            throw refused("a " + next + " by itself is written \\" + next);
        }
        if (next == '(') {
            if (position < text.length() && text.charAt(position) == '?') {
                throw refused("groups take no options");
            }
            boolean branching = alternatives(depth + 1);
            position++;
            return branching;
        }
        if (next == '\\') {
            escape();
        } else if (next == '[') {
            characterClass();
        }
        return false;
    }

    private void escape() {
        char escaped = next();
        if (Character.isLetterOrDigit(escaped) && ESCAPES.indexOf(escaped) < 0 || escaped > '~') {
            throw refused("\\" + escaped + " is not known");
        }
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
    }

    private char next() {
        if (position == text.length()) {
            throw refused("it is malformed");
        }
        return text.charAt(position++);
    }

    /** Reads a quantifier, if there is one; whether it can repeat. */
    private boolean quantifier(boolean branching) {
        if (position == text.length()) {
            return false;
        }
        char sign = text.charAt(position);
        if (sign == '?') {
            position++;
            return true;
        }
        if (sign != '*' && sign != '+' && sign != '{') {
            return false;
        }
        if (branching) {
            throw refused("what repeats or branches is repeated");
        }
        count(sign);
        return true;
    }

    private void count(char sign) {
        var times = TIMES.matcher(text).region(position, text.length());
        if (sign != '{') {
            endless++;
            position++;
        } else if (!times.lookingAt()) {
            throw refused("it is malformed");
        } else {
            position = times.end();
            boolean open = times.group(2) != null && times.group(3).isEmpty();
            endless += open ? 1 : 0;
            int most = Integer.parseInt(open || times.group(2) == null ? times.group(1) : times.group(3));
            if (most > MOST_TIMES) {
                throw refused("it repeats more than " + MOST_TIMES + " times");
            }
        }
    }
}
