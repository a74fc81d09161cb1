package org.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Rfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    private static final Scope READ = new Scope(List.of("read"));
    private static final Scope WRITE = new Scope(List.of("write"));

    @ParameterizedTest
    @Rfc("6749#3.3")
    @ValueSource(strings = {"read", "write", "read write", "write read"})
    void aScopeListsKnownWordsInAnyOrder(String text) {
        assertThat(Scope.of(text)).map(Scope::toString).contains(text);
    }

    @ParameterizedTest
    @Awx(91)
    @ValueSource(strings = {"", " ", "Write", "read read", "admin", "read admin", "read  write", " read", "read\twrite",
            "read,write"})
    void anythingElseIsNoScope(String text) {
        assertThat(Scope.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"read,read,true", "read,write,false", "write,read,true", "write,write,true", "write,read write,true",
            "read,read write,false", "read write,write read,true"})
    void writeIncludesRead(String scope, String other, boolean covered) {
        assertThat(Scope.of(scope).orElseThrow().covers(Scope.of(other).orElseThrow())).isEqualTo(covered);
    }

    @Test
    void onlyWritePermitsWriting() {
        assertThat(READ.permitsWriting()).isFalse();
        assertThat(WRITE.permitsWriting()).isTrue();
        assertThat(Scope.ALL.permitsWriting()).isTrue();
    }

    @Test
    @Awx({90, 122})
    void theDefaultsAreThoseOfAwx() {
        assertThat(Scope.DEFAULT).hasToString("write");
        assertThat(Scope.ALL).hasToString("read write");
    }

    @Test
    void aScopeComesBackFromItsColumnAsItWas() {
        Scope.Column column = new Scope.Column();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(Scope.ALL))).isEqualTo(Scope.ALL);
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void everyScopeThatThereCanBeIsKnown() {
        assertThat(Scope.possible()).map(Scope::toString).containsExactlyInAnyOrder("read", "write", "read write",
                "write read");
    }
}
