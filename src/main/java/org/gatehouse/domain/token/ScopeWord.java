package org.gatehouse.domain.token;

/**
 * One word of a scope (RFC 6749 §3.3).
 *
 * @param name the word
 * @param description what it permits, to the person who is asked to grant it
 */
public record ScopeWord(String name, String description) {

    /** Whether whoever holds it holds the other one too: {@code write} all of the API, {@code write:x} {@code read:x}. */
    static boolean includes(String word, String other) {
        if (word.equals(other)) {
            return true;
        }
        boolean reading = other.equals(Scope.READ) || other.startsWith(Scope.READ + ":");
        boolean writing = other.equals(Scope.WRITE) || other.startsWith(Scope.WRITE + ":");
        return switch (word) {
            case Scope.WRITE -> reading || writing;
            case Scope.READ -> reading;
            default -> word.startsWith(Scope.WRITE + ":")
                    && other.equals(Scope.READ + word.substring(Scope.WRITE.length()));
        };
    }
}
