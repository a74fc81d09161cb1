package org.gatehouse.domain.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.fixture.Rfc;
import org.gatehouse.platform.crypto.RandomText;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rfc("8628#6.1")
class UserCodeTest {

    @RepeatedTest(20)
    void aCodeHasEightLettersOfWhichNoneIsAVowel() {
        assertThat(UserCode.next(new RandomText()).shown())
                .matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WDJB-MJHT", "wdjbmjht", " WdJb mJhT ", "WDJB–MJHT", "W-D-J-B-M-J-H-T", "wdjb_mjht.\t"})
    void aCodeIsUnderstoodHoweverItIsTyped(String typed) {
        assertThat(UserCode.of(typed)).map(UserCode::shown).contains("WDJB-MJHT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WDJB-MJH", "WDJB-MJHTX", "WDJB-MJHA", "WDJB-MJH1", "ＷDJB-MJHT", "<b>WDJBMJHT",
            "WDJB-MJHß"})
    void whatCanBeNoCodeIsNone(String typed) {
        assertThat(UserCode.of(typed)).isEmpty();
    }

    @Test
    void soMuchThatNobodyTypesItIsNotEvenRead() {
        assertThat(UserCode.of(" ".repeat(100) + "WDJB-MJHT")).isEmpty();
    }

    @Test
    void aCodeDoesNotPrintItself() {
        assertThat(UserCode.of("WDJB-MJHT").orElseThrow().toString()).doesNotContain("WDJB", "MJHT");
    }
}
