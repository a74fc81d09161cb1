package org.gatehouse.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b&c", "Zoë", "\u0000", "\uFFFD", "a\uFFFDb", "\uFFFF", "日本", "\uD83D\uDCA9"})
    void whatIsWellFormedIsRead(String text) throws CharacterCodingException {
        assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "61c3", "c080", "eda080", "f4908080", "80", "efbfbdff", "e282", "fe"})
    void whatIsNotIsRefused(String hex) {
        assertThatExceptionOfType(CharacterCodingException.class)
                .isThrownBy(() -> Utf8.decode(HexFormat.of().parseHex(hex)));
    }
}
