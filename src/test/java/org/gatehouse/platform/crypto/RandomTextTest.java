package org.gatehouse.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomTextTest {

    @Test
    void theTextIsAsLongAsAskedForAndUsesTheWholeAlphabet() {
        String text = new RandomText().base62(10_000);

        assertThat(text).matches("[0-9A-Za-z]{10000}");
        assertThat(text.chars().boxed().collect(Collectors.toSet())).hasSize(62);
    }

    @Test
    void everyByteIsRandom() {
        RandomText random = new RandomText();

        assertThat(IntStream.range(0, 100).mapToObj(i -> random.base62(27)).distinct()).hasSize(100);
        assertThat(random.bytes(16)).hasSize(16).isNotEqualTo(random.bytes(16));
    }
}
