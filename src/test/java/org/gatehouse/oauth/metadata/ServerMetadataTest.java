package org.gatehouse.oauth.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;

class ServerMetadataTest {

    @Test
    @Rfc("8414#2")
    void listsOfSeveralPartsAreJoinedAndSaidOnce() {
        assertThat(ServerMetadata.joined(List.of(Map.of("a", List.of("x", "y"), "b", true),
                Map.of("a", List.of("y", "z"))))).containsExactly(Map.entry("a", List.of("x", "y", "z")),
                        Map.entry("b", true));
    }

    @Test
    void twoPartsMustNotContradictEachOther() {
        assertThatIllegalStateException().isThrownBy(() -> ServerMetadata.joined(List.of(Map.of("issuer", "a"),
                Map.of("issuer", "b"))));
    }
}
