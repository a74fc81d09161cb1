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
    @ValueSource(strings = {"read", "write", "read write", "write read", "openid profile email",
            "read:tokens write:applications", "address phone offline_access"})
    void aScopeListsKnownWordsInAnyOrder(String text) {
        assertThat(Scope.of(text)).map(Scope::toString).contains(text);
    }

    @ParameterizedTest
    @Awx(91)
    @ValueSource(strings = {"", " ", "Write", "read read", "admin", "read admin", "read  write", " read", "read\twrite",
            "read,write", "read:",
            "read:nothing", "write:activity", "read:*", "openid openid", "OpenID"})
    void anythingElseIsNoScope(String text) {
        assertThat(Scope.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"read,read,true", "read,write,false", "write,read,true", "write,write,true", "write,read write,true",
            "read,read write,false", "read write,write read,true", "write,read:tokens write:users,true",
            "read,read:tokens,true", "read,write:tokens,false", "write:tokens,read:tokens,true",
            "write:tokens,write,false", "write:tokens,read,false", "read:tokens,read:users,false",
            "read:tokens,write:tokens,false", "write,openid,false", "openid,read,false", "openid profile,openid,true",
            "read:tokens read:users,read,false"})
    void writeIncludesRead(String scope, String other, boolean covered) {
        assertThat(Scope.of(scope).orElseThrow().covers(Scope.of(other).orElseThrow())).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"read,read", "read write,write", "write read:tokens openid write:teams,write openid",
            "read:tokens write:tokens read:teams,write:tokens read:teams"})
    void whatAnotherWordIncludesNeedNotBeRead(String scope, String essence) {
        assertThat(String.join(" ", Scope.of(scope).orElseThrow().essence())).isEqualTo(essence);
    }

    @ParameterizedTest
    @Rfc("OIDC-Core#11")
    @CsvSource({"openid,true", "openid offline_access,false", "read offline_access,false", "write,false"})
    void onlyOpenidWithoutOfflineAccessEndsWithTheSession(String scope, boolean ends) {
        assertThat(Scope.of(scope).orElseThrow().endsWithSession()).isEqualTo(ends);
    }

    @Test
    void onlyWritePermitsWriting() {
        assertThat(READ.permitsWriting(ScopeArea.USERS)).isFalse();
        assertThat(READ.permitsReading(ScopeArea.USERS)).isTrue();
        assertThat(WRITE.permitsWriting(ScopeArea.USERS)).isTrue();
        assertThat(new Scope(List.of("openid")).permitsReading(ScopeArea.USERS)).isFalse();
        assertThat(new Scope(List.of("read:teams")).permitsReading(ScopeArea.USERS)).isFalse();
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
    void aScopeIsNotLongerThanItsColumn() {
        List<String> words = ScopeWords.names();
        assertThat(Scope.of(String.join(" ", words))).isPresent();
        assertThat(Scope.of("read " + "x".repeat(1000))).isEmpty();
    }
}
