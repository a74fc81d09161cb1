package org.gatehouse.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareFormatTest {

    @ParameterizedTest
    @CsvSource({"abcDEF0123456789abcDEF01234567,true", "abcDEF0123456789abcDEF0123456,false",
            "abcDEF0123456789abcDEF012345678,false", "abcDEF0123456789abcDEF0123456_,false",
            "abcDEF0123456789abcDEF0123456ä,false", "'',false"})
    void lettersAndDigitsOfTheLengthFit(String text, boolean fits) {
        assertThat(new BareFormat(30).fits(Secret.of(text))).isEqualTo(fits);
    }
}
