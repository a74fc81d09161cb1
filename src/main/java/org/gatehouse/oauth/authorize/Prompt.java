package org.gatehouse.oauth.authorize;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the application wants the user to be asked (OpenID Connect Core §3.1.2.1, {@code prompt}). */
public enum Prompt {
    /** Nothing at all. */
    NONE,
    /** His password, though he has signed in. */
    LOGIN,
    /** Whether he allows it, though he has allowed it before. */
    CONSENT,
    /** As whom he goes on. */
    SELECT_ACCOUNT;

    /** What the text lists; empty if a word is unknown, or {@code none} is not alone. */
    static Optional<Set<Prompt>> parse(String text) {
        Set<Prompt> prompts = EnumSet.noneOf(Prompt.class);
        for (String word : Arrays.stream(text.split(" ")).filter(one -> !one.isEmpty()).toList()) {
            Optional<Prompt> known = List.of(values()).stream().filter(one -> one.wireName().equals(word)).findFirst();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            prompts.add(known.get());
        }
        return prompts.contains(NONE) && prompts.size() > 1 ? Optional.empty() : Optional.of(prompts);
    }

    /** Its name in requests and metadata. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
