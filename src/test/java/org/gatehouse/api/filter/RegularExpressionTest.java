package org.gatehouse.api.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import java.util.stream.Collectors;
import org.gatehouse.api.rest.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "^app-[0-9]+$", "(foo|bar)?baz", "a{2,5}", "\\d{4}-\\d\\d", "[^a-z.]*x", "\\.org$",
            "(ab)+", "[a\\]b]", "é|ü", ".*a.*b", "^.*a.*b.*c", "\\bword\\b", "(a)(b)", "a|", "[-a]", "\\(x\\)"})
    void whatIsUsualIsTaken(String expression) {
        assertThatCode(() -> RegularExpression.check(expression)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(", ")", "[", "a)", "*", "a**", "a++", "a*?", "a{", "a{2", "{2}", "a{3,2}", "\\",
            "(a+)+", "(a*)*b", "(a|a)*", "(a|b)+", "(x(a?))*", "([ab]{2,})+", "(a{1,9}){1,9}", "(a)\\1", "\\k<n>",
            "(?<n>a)", "(?=a)", "(?i)a", "(?:a)", "\\Qa\\E", "\\p{L}", "\\x41", "\\0101", "[a&&b]", "[[:alpha:]]",
            "[a-z--b]", "[]a]", "a]", "a}", ".*.*.*a", "^.*.*.*.*", "a{1000}", "a{1,}b{1,}c+", "\\R", "\\X", "[\\b]"})
    void whatIsCostlyOrMeansDifferentThingsIsRefused(String expression) {
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> RegularExpression.check(expression));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getResponse().getStatus()).isEqualTo(400);
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
