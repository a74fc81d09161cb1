package org.gatehouse.domain.token;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a token may be used for, as a list of words (RFC 6749 §3.3) out of {@link ScopeWords}.
 *
 * <p>It masks what its user may do and never adds to it. {@code write} includes {@code read}; both are AWX's.
 *
 * @param words distinct, in the order in which they were asked for
 */
public record Scope(List<String> words) {

    public static final String READ = "read";
    public static final String WRITE = "write";
    public static final String OPENID = "openid";
    public static final String OFFLINE_ACCESS = "offline_access";
    /** To learn which teams the user is in. */
    public static final String GROUPS = "groups";
    /** AWX: what the token endpoint gives when nothing is asked for. */
    public static final Scope ALL = new Scope(List.of(READ, WRITE));
    /** AWX: what the REST API gives when nothing is asked for. */
    public static final Scope DEFAULT = new Scope(List.of(WRITE));

    /** What the columns hold. */
    private static final int LONGEST = 1000;

    public Scope {
        words = List.copyOf(words);
    }

    /** The scope that the text lists: known words, none twice, at least one, single spaces. */
    public static Optional<Scope> of(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        boolean distinct = Set.copyOf(words).size() == words.size();
        return distinct && text.length() <= LONGEST && words.stream().allMatch(ScopeWords::isKnown)
                ? Optional.of(new Scope(words))
                : Optional.empty();
    }

    /** Whether it permits to see objects of the kind. */
    public boolean permitsReading(ScopeArea area) {
        return includes(area.readingWord());
    }

    /** Whether it permits to change objects of the kind. */
    public boolean permitsWriting(ScopeArea area) {
        return includes(area.writingWord());
    }

    /** Whether any of its words is about one kind of object only. */
    public boolean isNarrow() {
        return words.stream().anyMatch(word -> word.startsWith(READ + ":") || word.startsWith(WRITE + ":"));
    }

    /** Whether the word is among its words, or included in one of them. */
    public boolean includes(String word) {
        for (String held : words) { // asked of every request
            if (ScopeWord.includes(held, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it permits everything that the other one does. */
    public boolean covers(Scope other) {
        return other.words.stream().allMatch(this::includes);
    }

    /** What people need to read of it: its words without those that another of them includes. */
    public List<String> essence() {
        return words.stream().filter(
                word -> words.stream().noneMatch(other -> !other.equals(word) && ScopeWord.includes(other, word)))
                .toList();
    }

    /**
     * Whether what is granted with it can be renewed only until the person signs out, because the application wants to know
     * who is there and not to act when nobody is (OpenID Connect Core §11).
     */
    public boolean endsWithSession() {
        return words.contains(OPENID) && !words.contains(OFFLINE_ACCESS);
    }

    /** The words, separated by spaces. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }

    /** Stores the words, separated by spaces. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<Scope, String> {

        @Override
        public String convertToDatabaseColumn(Scope scope) {
            return scope == null ? null : scope.toString();
        }

        @Override
        public Scope convertToEntityAttribute(String column) {
            return column == null ? null : new Scope(List.of(column.split(" ")));
        }
    }
}
