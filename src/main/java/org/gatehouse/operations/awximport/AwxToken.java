package org.gatehouse.operations.awximport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.domain.imported.ForeignTokens;
import org.gatehouse.domain.token.ImportedToken;
import org.gatehouse.domain.token.NewToken;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.time.Moments;

/** An access token as AWX stores it, in clear, and the refresh token that belongs to it. */
final class AwxToken {

    private final ForeignRow row;
    private final Optional<ForeignRow> refresh;
    private final Instant now;
    private final Instant refreshBorn;

    /** @param refreshBorn refresh tokens that are older have ended */
    AwxToken(ForeignRow row, Optional<ForeignRow> refresh, Instant now, Instant refreshBorn) {
        this.row = row;
        this.refresh = refresh;
        this.now = now;
        this.refreshBorn = refreshBorn;
    }

    long id() {
        return row.id();
    }

    /** By what the report calls it; its value is secret. */
    String label() {
        return "#" + id();
    }

    /** Why nothing of it can be taken in. */
    Optional<String> obstacle() {
        if (!lives() && livingRefresh().isEmpty()) {
            return Optional.of(refresh.isPresent() ? "expired, and so is their refresh token" : "expired");
        }
        if (!ForeignTokens.hasForm(value()) || livingRefresh().filter(AwxToken::isForeign).isPresent()) {
            return Optional.of("its value has not the form of AWX's tokens");
        }
        return scope().isEmpty() ? Optional.of("without a scope they permit nothing") : Optional.empty();
    }

    ImportedToken issuedTo(TokenParties.Known known) {
        NewToken wanted = new NewToken(known.user(row), known.application(row), scope().orElseThrow(),
                Cut.text(row, "description", Cut.DESCRIPTION), Optional.empty(), Optional.empty());
        Optional<ImportedToken.Refresh> living = livingRefresh()
                .map(token -> new ImportedToken.Refresh(Secret.of(token.text("token").orElse("")), born(token)));
        return new ImportedToken(lives() ? Optional.of(value()) : Optional.empty(), living, wanted, born(row),
                expires(), row.moment("last_used"));
    }

    /** What somebody should know. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (lives() && refresh.isPresent() && livingRefresh().isEmpty()) {
            remarks.add("without their refresh token, which is older than REFRESH_TOKEN_EXPIRE_SECONDS allows");
        }
        if (!lives()) {
            remarks.add("only their refresh token, because the access token has expired");
        }
        return remarks;
    }

    private static boolean isForeign(ForeignRow refreshToken) {
        return !ForeignTokens.hasForm(Secret.of(refreshToken.text("token").orElse("")));
    }

    private boolean lives() {
        return now.isBefore(expires());
    }

    /** AWX's tokens live for a thousand years. */
    private Instant expires() {
        return row.moment("expires").filter(Moments.LAST::isAfter).orElse(Moments.LAST);
    }

    /** A token for nobody in particular can't be refreshed. */
    private Optional<ForeignRow> livingRefresh() {
        boolean refreshable = row.number("user_id").isPresent() && row.number("application_id").isPresent();
        return refresh.filter(token -> refreshable && born(token).isAfter(refreshBorn));
    }

    private static Instant born(ForeignRow token) {
        return token.moment("created").orElseThrow();
    }

    private Secret value() {
        return Secret.of(row.text("token").orElse(""));
    }

    /** AWX: old releases did not check what was asked for. */
    private Optional<Scope> scope() {
        List<String> words = Stream.of(row.text("scope").orElse("").split("\\s+")).filter(Scope.ALL.words()::contains)
                .distinct().toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Scope(words));
    }
}
