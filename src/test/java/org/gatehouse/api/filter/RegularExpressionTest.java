package org.gatehouse.api.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.platform.persistence.Lookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {

    private static final String[] USUAL = {"a", "^app-[0-9]+$", "(foo|bar)?baz", "a{2,5}", "\\d{4}-\\d\\d", "[^a-z.]*x",
            "\\.org$",
            "(ab)+", "[a\\]b]", "[.:]", "[.]", "é|ü", ".*a.*b", "^.*a.*b.*c", "\\bword\\b", "(a)(b)", "a|",
            "[-a]", "\\(x\\)",
            "error.*timeout.*failed", "\\bfoo\\b.*\\bbar\\b", "^(public|confidential)$"};
    /** As costly as is taken. */
    private static final String[] COSTLY = {"x*x*y", "^x*x*x*y", "x{0,100}x{0,100}y", "x?x?x?x?x?x?y",
            "(x|x)(x|x)(x|x)(x|x)(x|x)(x|x)y", "(x|xx)?(x|xx)?x*y", ".*\\b"};

    @ParameterizedTest
    @MethodSource("usual")
    void whatIsUsualIsTaken(String expression) {
        assertThatCode(() -> RegularExpression.check(expression)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(", ")", "[", "a)", "*", "a**", "a++", "a*?", "a{", "a{2", "{2}", "a{3,2}", "\\",
            "(a+)+", "(a*)*b", "(a|a)*", "(a|b)+", "(x(a?))*", "([ab]{2,})+", "(a{1,9}){1,9}", "(a)\\1", "\\k<n>",
            "(?<n>a)", "(?=a)", "(?i)a", "(?:a)", "\\Qa\\E", "\\p{L}", "\\x41", "\\0101", "[a&&b]", "[[:alpha:]]",
            "[:a:]", "[..]",
            "[a-z--b]", "[]a]", "a]", "a}", ".*.*.*a", "^.*.*.*.*", "a{1000}", "a{1,}b{1,}c+", "\\R", "\\X", "[\\b]",
            "^*a*b*c*", "^?a*b*c*", "^a|b*c*d*", "(^)a*b*c*", "x*x*\\By"})
    void whatIsCostlyOrMeansDifferentThingsIsRefused(String expression) {
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> RegularExpression.check(expression));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getResponse().getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource
    void manyRoadsAreRefused(String expression) {
        assertThat(catchThrowableOfType(ApiException.class, () -> RegularExpression.check(expression)))
                .isNotNull();
    }

    static Stream<String> manyRoadsAreRefused() {
        return Stream.of("a?".repeat(33) + "a".repeat(33), "x{0,100}".repeat(12) + "y", "(a|a)".repeat(20),
                "x{0,100}".repeat(3) + "y", "^" + "a?".repeat(25), "(a|b?)".repeat(16), "x*x*" + "x".repeat(90) + "y");
    }

    @ParameterizedTest
    @MethodSource({"usual", "costly"})
    void whatIsTakenIsBounded(String expression) {
        RegularExpression.check(expression);
        for (String unit : new String[] {"x", "\u0301"}) {
            String text = "x" + unit.repeat(Lookup.SEARCHED).substring(0, Lookup.SEARCHED - 1);
            long[] reads = new long[1];
            Pattern.compile(expression).matcher(counted(text, reads)).find();
            // a step reads a few characters
            assertThat(reads[0]).as(unit).isLessThanOrEqualTo((long) (4 * RegularExpression.steps(expression)));
        }
        assertThat(RegularExpression.steps(expression)).isLessThanOrEqualTo(3e7);
    }

    static Stream<String> usual() {
        return Arrays.stream(USUAL);
    }

    static Stream<String> costly() {
        return Arrays.stream(COSTLY);
    }

    private static CharSequence counted(CharSequence text, long[] reads) {
        return new CharSequence() {
            @Override
            public int length() {
                return text.length();
            }

            @Override
            public char charAt(int index) {
                reads[0]++;
                return text.charAt(index);
            }

            @Override
            public CharSequence subSequence(int begin, int end) {
                return counted(text.subSequence(begin, end), reads);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 5000})
    void whatIsLongIsRefused(int length) {
        assertThat(catchThrowableOfType(ApiException.class, () -> RegularExpression.check("a".repeat(length))))
                .isNotNull();
    }

    @Test
    void nothingElseThanARefusalComesOfAnything() {
        String signs = "ab([{?*+|^$.\\)]},-2d:&";
        Random random = new Random(1);
        for (int attempt = 0; attempt < 20_000; attempt++) {
            String text = random.ints(random.nextInt(14), 0, signs.length()).mapToObj(signs::charAt)
                    .map(String::valueOf).collect(Collectors.joining());
            try {
                RegularExpression.check(text);
            } catch (ApiException refusal) {
                assertThat(refusal.getResponse().getStatus()).as(text).isEqualTo(400);
            }
        }
    }
}
