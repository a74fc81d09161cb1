package org.gatehouse.api.application;

import java.util.List;
import java.util.Map;
import org.gatehouse.api.rest.Capabilities;
import org.gatehouse.domain.token.TokenGlimpse;

/**
 * What a page of applications shows beside their own columns.
 *
 * @param capabilities what the caller may do with each
 * @param tokenCounts how many tokens each has; none is missing
 * @param tokens the first few tokens of each; none is missing
 */
record ApplicationFacts(Capabilities capabilities, Map<Long, Long> tokenCounts,
        Map<Long, List<TokenGlimpse>> tokens) {
}
