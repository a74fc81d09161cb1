package org.gatehouse.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestTest {

    /** FIPS 180-4, example B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aDigestIsTheSha256OfTheText() {
        assertThat(HexFormat.of().formatHex(Secret.of("abc").digest().toBytes())).isEqualTo(ABC);
    }

    @Test
    void aStoredDigestEqualsTheOneThatWasComputed() {
        Digest stored = Digest.ofBytes(HexFormat.of().parseHex(ABC));

        assertThat(stored).isEqualTo(Secret.of("abc").digest()).hasSameHashCodeAs(Secret.of("abc").digest());
        assertThat(stored).isNotEqualTo(Secret.of("abd").digest()).isNotEqualTo(ABC);
    }

    @Test
    void nobodyChangesADigestThroughItsBytes() {
        byte[] bytes = HexFormat.of().parseHex(ABC);
        Digest digest = Digest.ofBytes(bytes);
        bytes[0]++;
        digest.toBytes()[1]++;

        assertThat(digest).isEqualTo(Secret.of("abc").digest());
    }

    @Test
    void bytesOfAnotherLengthAreNoDigest() {
        assertThatThrownBy(() -> Digest.ofBytes(new byte[31])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31");
    }

    @Test
    void aDigestPrintsAsAsterisks() {
        assertThat(Secret.of("abc").digest()).hasToString(Secret.MASK);
    }
}
