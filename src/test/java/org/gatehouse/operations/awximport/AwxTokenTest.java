package org.gatehouse.operations.awximport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.platform.persistence.ForeignRow;
import org.junit.jupiter.api.Test;

class AwxTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String VALUE = "abcDEF0123456789abcDEF01234567";

    private final Map<String, Object> row = new HashMap<>(Map.of("id", 7L, "token", VALUE, "user_id", 1,
            "application_id", 2L, "expires", at(Duration.ofHours(1)), "created", at(Duration.ofHours(-1)), "scope",
            "read write", "description", ""));

    @Test
    void aLivingTokenIsMoved() {
        assertThat(token(Optional.empty()).obstacle()).isEmpty();
        assertThat(token(Optional.empty()).remarks()).isEmpty();
    }

    @Test
    void anExpiredTokenIsNotMoved() {
        row.put("expires", at(Duration.ZERO));
        assertThat(token(Optional.empty()).obstacle()).contains("expired");
    }

    @Test
    void anExpiredTokenWhoseRefreshTokenLivesIsMovedForTheRefreshTokensSake() {
        row.put("expires", at(Duration.ofDays(-2)));
        AwxToken token = token(refresh(Duration.ofDays(-2)));
        assertThat(token.obstacle()).isEmpty();
        assertThat(token.remarks()).singleElement().asString().startsWith("only their refresh token");
    }

    @Test
    void anOldRefreshTokenStaysBehind() {
        assertThat(token(refresh(Duration.ofDays(-31))).remarks()).singleElement().asString()
                .contains("REFRESH_TOKEN_EXPIRE_SECONDS");
        row.put("expires", at(Duration.ofDays(-2)));
        assertThat(token(refresh(Duration.ofDays(-31))).obstacle()).contains("expired, and so is their refresh token");
    }

    @Test
    void whatDoesNotLookLikeATokenOfAwxIsNotMoved() {
        row.put("token", VALUE + "x");
        assertThat(token(Optional.empty()).obstacle()).hasValueSatisfying(text -> assertThat(text).contains("form"));
    }

    @Test
    void aTokenWithoutAKnownScopeIsNotMoved() {
        row.put("scope", "");
        assertThat(token(Optional.empty()).obstacle()).isPresent();
        row.put("scope", "admin");
        assertThat(token(Optional.empty()).obstacle()).isPresent();
        row.put("scope", "write  write admin");
        assertThat(token(Optional.empty()).obstacle()).isEmpty();
    }

    private AwxToken token(Optional<ForeignRow> refresh) {
        return new AwxToken(new ForeignRow(row), refresh, NOW, NOW.minus(Duration.ofDays(30)));
    }

    private static Optional<ForeignRow> refresh(Duration created) {
        return Optional.of(new ForeignRow(
                Map.of("id", 9L, "token", VALUE, "access_token_id", 7L, "created", at(created))));
    }

    private static Timestamp at(Duration fromNow) {
        return Timestamp.from(NOW.plus(fromNow));
    }
}
