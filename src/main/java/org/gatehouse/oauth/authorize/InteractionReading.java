package org.gatehouse.oauth.authorize;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.oauth.Parameters;

/** Reads how the application wants its user to be dealt with. */
final class InteractionReading {

    private static final String AUTO = "auto";

    private InteractionReading() {
    }

    static Interaction of(Parameters sent, Complaint complaint) {
        Optional<Set<Prompt>> prompts = sent.optional("prompt").map(Prompt::parse).orElse(Optional.of(Set.of()));
        complaint.when(prompts.isEmpty(), AuthorizationError.INVALID_REQUEST,
                "The prompt must be none, or some of login, consent, select_account.");
        return new Interaction(prompts.get(), longestAge(sent, complaint), recallsConsent(sent, complaint),
                sent.optional("login_hint"), sent.optional("id_token_hint"), RequestMark.of(sent));
    }

    private static Optional<Duration> longestAge(Parameters sent, Complaint complaint) {
        Optional<String> text = sent.optional("max_age");
        complaint.when(text.filter(age -> !age.matches("[0-9]{1,9}")).isPresent(), AuthorizationError.INVALID_REQUEST,
                "The max_age must be a number of seconds.");
        return text.map(Long::parseLong).map(Duration::ofSeconds);
    }

    /** AWX: asks always, unless {@code approval_prompt=auto}. Who speaks OpenID Connect says so by {@code prompt}. */
    private static boolean recallsConsent(Parameters sent, Complaint complaint) {
        Optional<String> approval = sent.optional("approval_prompt");
        complaint.when(approval.filter(word -> !word.equals(AUTO) && !word.equals("force")).isPresent(),
                AuthorizationError.INVALID_REQUEST, "The approval_prompt must be auto or force.");
        return approval.map(AUTO::equals)
                .orElseGet(() -> Recognition.asksForOpenId(sent) || sent.optional("prompt").isPresent());
    }
}
