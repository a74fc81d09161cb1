package org.gatehouse.domain.token;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.domain.application.Application;

/**
 * The scope that an application has registered (RFC 7591 §2): no token is issued to it that may do more, whoever asks
 * and by whatever grant. An application that has registered none may be given everything, as AWX's are.
 *
 * @param words as they were registered; none: no limit
 */
public record RegisteredScope(List<String> words) {

    /** What this application has registered. */
    public static RegisteredScope of(Application application) {
        return new RegisteredScope(application.metadata().scope());
    }

    /** All of it, as far as its words are known here; empty if none is registered. */
    public Optional<Scope> whole() {
        List<String> known = words.stream().filter(ScopeWords::isKnown).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Scope(known));
    }

    /** Whether the scope is within it; a narrower word is within a wider one, {@code read:tokens} in {@code read}. */
    public boolean permits(Scope wanted) {
        return words.isEmpty() || new Scope(words).covers(wanted);
    }

    /** What both permit, if that is anything: for what was granted before less was registered. */
    public Optional<Scope> shareOf(Scope granted) {
        if (permits(granted)) {
            return Optional.of(granted);
        }
        Scope registered = new Scope(words);
        List<String> both = Stream.concat(granted.words().stream(), ScopeWords.names().stream()).distinct()
                .filter(word -> registered.includes(word) && granted.includes(word)).toList();
        List<String> widest = both.stream().filter(word -> both.stream()
                .noneMatch(other -> !other.equals(word) && ScopeWord.includes(other, word))).toList();
        return widest.isEmpty() ? Optional.empty() : Optional.of(new Scope(widest));
    }
}
