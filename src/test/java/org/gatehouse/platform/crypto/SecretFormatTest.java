package org.gatehouse.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFormatTest {

    private static final SecretFormat PERSONAL = new SecretFormat("gtp");
    private static final String GOOD = "gtp_abcdefghijklmnopqrstuvwxyzA0NG3JA";

    /** The second column was computed with another implementation of CRC-32. */
    @ParameterizedTest
    @CsvSource({"'',000000", "123456789,3jZRME", "gtp_000000000000000000000000000,4SK29W",
            "gtp_abcdefghijklmnopqrstuvwxyzA,0NG3JA"})
    void theChecksumIsTheCrc32InSixBase62Digits(String text, String checksum) {
        assertThat(Base62.checksum(text)).isEqualTo(checksum);
    }

    @Test
    void aNewSecretFitsItsOwnFormat() {
        Secret secret = PERSONAL.next(new RandomText());

        assertThat(PERSONAL.fits(secret)).isTrue();
        assertThat(secret.reveal()).matches("gtp_[0-9A-Za-z]{33}");
    }

    @Test
    void noTwoSecretsAreEqual() {
        RandomText random = new RandomText();
        assertThat(PERSONAL.next(random)).isNotEqualTo(PERSONAL.next(random));
    }

    @Test
    void aWellFormedSecretFits() {
        assertThat(PERSONAL.fits(Secret.of(GOOD))).isTrue();
    }

    @Test
    void everyMistypedCharacterIsNoticed() {
        for (int i = 0; i < GOOD.length(); i++) {
            char other = GOOD.charAt(i) == 'x' ? 'y' : 'x';
            String mistyped = GOOD.substring(0, i) + other + GOOD.substring(i + 1);
            assertThat(PERSONAL.fits(Secret.of(mistyped))).as(mistyped).isFalse();
        }
    }

    @Test
    void neighboursThatChangedPlacesAreNoticed() {
        for (int i = 4; i < GOOD.length() - 1; i++) {
            String swapped = GOOD.substring(0, i) + GOOD.charAt(i + 1) + GOOD.charAt(i) + GOOD.substring(i + 2);
            assertThat(PERSONAL.fits(Secret.of(swapped))).as(swapped).isEqualTo(swapped.equals(GOOD));
        }
    }

    @Test
    void aSecretOfAnotherKindIsForeign() {
        assertThat(PERSONAL.fits(Secret.of("gts_abcdefghijklmnopqrstuvwxyzA3FTy96"))).isFalse();
        assertThat(new SecretFormat("gts").fits(Secret.of("gts_abcdefghijklmnopqrstuvwxyzA3FTy96"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "gtp", "gtp_", "gtp_000000", "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
            "0123456789ABCDEFGHIJKLMNOPQRST", "gtp_abcdefghijklmnopqrstuvwxyz-0NG3JA",
            "gtp_äbcdefghijklmnopqrstuvwxyzA0NG3JA"})
    void whatIsNoSecretOfOursIsRefused(String text) {
        assertThat(PERSONAL.fits(Secret.of(text))).isFalse();
    }

    @Test
    void aSecretWithTooLittleRandomnessIsRefusedAlthoughItsChecksumIsRight() {
        String body = "gtp_" + "a".repeat(SecretFormat.RANDOM_LENGTH - 1);
        assertThat(PERSONAL.fits(Secret.of(body + Base62.checksum(body)))).isFalse();
    }

    @Test
    void aLongerSecretOfALaterVersionFitsUpToTheLimit() {
        int room = SecretFormat.LONGEST - Base62.CHECKSUM_LENGTH;
        String longest = "gtp_" + "a".repeat(room - 4);
        assertThat(PERSONAL.fits(Secret.of(longest + Base62.checksum(longest)))).isTrue();

        String tooLong = longest + "a";
        assertThat(PERSONAL.fits(Secret.of(tooLong + Base62.checksum(tooLong)))).isFalse();
    }
}
