package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.domain.token.AccessToken;
import org.gatehouse.domain.token.ImportedToken;
import org.gatehouse.domain.token.TokenImport;
import org.gatehouse.domain.token.TokenLifetimes;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.persistence.ForeignTable;

/** AWX's access tokens that have not ended, and its refresh tokens, whose access token may have. */
@ApplicationScoped
public class TokenStep implements Step {

    private static final Duration FOR_EVER = Duration.ofDays(36_525);

    @Inject
    private TokenImport tokenImport;
    @Inject
    private TokenParties parties;
    @Inject
    private TokenLifetimes lifetimes;
    @Inject
    private TokenConfig config;
    @Inject
    private Clock clock;

    @Override
    public ImportedKind kind() {
        return ImportedKind.TOKEN;
    }

    @Override
    public String plural() {
        return "tokens";
    }

    @Override
    public ForeignTable table() {
        return AwxTables.ACCESS_TOKENS;
    }

    @Override
    public void take(List<ForeignRow> fresh, Batch batch) {
        Map<Long, ForeignRow> refresh = refreshTokens(fresh, batch.run());
        TokenParties.Known known = parties.of(fresh, batch.run());
        Instant now = clock.instant();
        Instant refreshBorn = now.minus(refreshLifetime());
        Map<AwxToken, ImportedToken> movable = new LinkedHashMap<>();
        for (ForeignRow row : fresh) {
            AwxToken token = new AwxToken(row, Optional.ofNullable(refresh.get(row.id())), now, refreshBorn);
            Optional<String> obstacle = token.obstacle().or(() -> known.obstacle(row));
            if (obstacle.isPresent()) {
                batch.refuse(obstacle.get(), token.label());
            } else {
                movable.put(token, token.issuedTo(known));
            }
        }
        Set<ImportedToken> here = tokenImport.hereAmong(movable.values());
        movable.forEach((awx, token) -> {
            if (here.contains(token)) {
                batch.refuse("their value is here already", awx.label());
            } else {
                takeIn(awx, token, batch);
            }
        });
    }

    private void takeIn(AwxToken awx, ImportedToken token, Batch batch) {
        batch.take(awx.id(), () -> tokenImport.takeIn(token).map(AccessToken::id).orElse(Batch.NOWHERE));
        awx.remarks().forEach(remark -> batch.remark(remark, awx.label()));
        if (token.expires().isAfter(clock.instant().plus(FOR_EVER))) {
            batch.remark("go on living for more than a hundred years, as in AWX", awx.label());
        }
    }

    private static Map<Long, ForeignRow> refreshTokens(List<ForeignRow> tokens, ImportRun run) {
        return run.awx()
                .rowsWith(AwxTables.REFRESH_TOKENS, "access_token_id", tokens.stream().map(ForeignRow::id).toList())
                .stream().filter(row -> row.moment("revoked").isEmpty())
                .collect(Collectors.toMap(row -> row.number("access_token_id").orElseThrow(), Function.identity(),
                        (first, second) -> second));
    }

    private Duration refreshLifetime() {
        Duration each = lifetimes.ofRefreshTokens();
        return each.compareTo(config.refreshMaxLifetime()) < 0 ? each : config.refreshMaxLifetime();
    }
}
