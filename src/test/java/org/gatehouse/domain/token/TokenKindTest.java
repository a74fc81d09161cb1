package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenKindTest {

    @ParameterizedTest
    @EnumSource
    void aValueTellsItsKindAndOneExpressionFindsThemAll(TokenKind kind) {
        Secret value = kind.format().next(new RandomText());

        assertThat(TokenKind.of(value)).contains(kind);
        assertThat(value.reveal()).matches("gt[a-z]_[0-9A-Za-z]{33,}");
        assertThat(TokenKind.of(Secret.of(value.reveal() + "0"))).isEmpty();
    }
}
