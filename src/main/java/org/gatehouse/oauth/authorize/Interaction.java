package org.gatehouse.oauth.authorize;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.platform.crypto.Digest;

/**
 * How the application wants its user to be dealt with.
 *
 * @param prompts what he is to be asked
 * @param longestAge how long ago he may have proved who he is, at most
 * @param recallsConsent whether it is enough that he has allowed it before
 * @param loginHint as whom he probably wants to sign in
 * @param idTokenHint an ID token of ours that tells who he should be
 * @param mark by which this very request is known when he comes back from signing in
 */
public record Interaction(Set<Prompt> prompts, Optional<Duration> longestAge, boolean recallsConsent,
        Optional<String> loginHint, Optional<String> idTokenHint, Digest mark) {

    /** Whether he may not be asked anything. */
    boolean isSilent() {
        return prompts.contains(Prompt.NONE);
    }

    /** Whether he has to prove anew who he is, however short a time ago he did. */
    boolean wantsNewLogin() {
        return prompts.contains(Prompt.LOGIN) || longestAge.filter(Duration::isZero).isPresent();
    }

    /** Whether a page has to be shown whatever is remembered. */
    boolean wantsPage() {
        return prompts.contains(Prompt.CONSENT) || prompts.contains(Prompt.SELECT_ACCOUNT);
    }
}
