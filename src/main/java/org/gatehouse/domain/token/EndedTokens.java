package org.gatehouse.domain.token;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a step of a mass revocation has ended.
 *
 * @param refreshTokens ids of the refresh tokens that could still be used
 * @param accessTokens ids of the access tokens
 * @param finished whether nothing is left to end
 */
public record EndedTokens(List<Long> refreshTokens, List<Long> accessTokens, boolean finished) {

    /** Does steps until nothing is left to end, and tells of each. */
    public static void untilFinished(Supplier<EndedTokens> step, Consumer<EndedTokens> told) {
        EndedTokens ended;
        do {
            ended = step.get();
            told.accept(ended);
        } while (!ended.finished());
    }
}
