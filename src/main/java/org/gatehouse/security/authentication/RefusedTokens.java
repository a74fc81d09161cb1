package org.gatehouse.security.authentication;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.token.TokenFault;
import org.gatehouse.domain.token.TokenKind;
import org.gatehouse.platform.crypto.JwtFormat;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.exchange.Exchange;
import org.gatehouse.platform.metrics.Meters;
import org.gatehouse.platform.metrics.Metric;
import org.gatehouse.platform.metrics.Tally;

/**
 * Counts bearer tokens that let nobody in, by reason. A revoked token is unknown: its row is gone. None of it is told to
 * whoever presented it.
 */
final class RefusedTokens {

    private static final String MALFORMED = "malformed";
    private static final String UNKNOWN = "unknown";
    private static final Tally MALFORMED_ONES = Meters.tally(Metric.TOKENS_REFUSED, MALFORMED);
    private static final Tally UNKNOWN_ONES = Meters.tally(Metric.TOKENS_REFUSED, UNKNOWN);
    private static final Map<TokenFault, Tally> FAULTY_ONES = new EnumMap<>(TokenFault.class);

    static {
        for (TokenFault fault : TokenFault.values()) {
            FAULTY_ONES.put(fault, Meters.tally(Metric.TOKENS_REFUSED, word(fault)));
        }
    }

    private RefusedTokens() {
    }

    /**
     * One more.
     *
     * @param fault what is wrong with it, if it exists
     */
    static void note(Secret value, Optional<TokenFault> fault) {
        if (fault.isPresent()) {
            FAULTY_ONES.get(fault.get()).add();
            Exchange.current().isRefusedFor(word(fault.get()));
        } else {
            boolean plausible = TokenKind.of(value).isPresent() || JwtFormat.fits(value);
            (plausible ? UNKNOWN_ONES : MALFORMED_ONES).add();
            Exchange.current().isRefusedFor(plausible ? UNKNOWN : MALFORMED);
        }
    }

    private static String word(TokenFault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
