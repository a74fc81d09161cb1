package org.gatehouse.domain.token;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a token may be used for, as a list of words (RFC 6749 §3.3); AWX's {@code read} and {@code write}.
 *
 * <p>It masks what its user may do and never adds to it. {@code write} includes {@code read}.
 *
 * @param words distinct, in the order in which they were asked for
 */
public record Scope(List<String> words) {

    public static final String READ = "read";
    public static final String WRITE = "write";
    /** Every word there is, in the order in which AWX lists them. */
    public static final List<String> KNOWN = List.of(READ, WRITE);
    /** AWX: what the token endpoint gives when nothing is asked for. */
    public static final Scope ALL = new Scope(KNOWN);
    /** AWX: what the REST API gives when nothing is asked for. */
    public static final Scope DEFAULT = new Scope(List.of(WRITE));

    public Scope {
        words = List.copyOf(words);
    }

    /** The scope that the text lists: known words, none twice, at least one, single spaces. */
    public static Optional<Scope> of(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        boolean distinct = Set.copyOf(words).size() == words.size();
        return distinct && KNOWN.containsAll(words) ? Optional.of(new Scope(words)) : Optional.empty();
    }

    /** Every scope that there can be. */
    public static List<Scope> possible() {
        List<List<String>> lists = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < lists.size(); i++) {
            List<String> words = lists.get(i);
            KNOWN.stream().filter(word -> !words.contains(word)).map(word -> Stream.concat(words.stream(),
                    Stream.of(word)).toList()).forEach(lists::add);
        }
        return lists.stream().filter(words -> !words.isEmpty()).map(Scope::new).toList();
    }

    /** Whether it permits to change anything. */
    public boolean permitsWriting() {
        return words.contains(WRITE);
    }

    /** Whether it permits everything that the other one does. */
    public boolean covers(Scope other) {
        return other.words.stream()
                .allMatch(word -> words.contains(word) || word.equals(READ) && words.contains(WRITE));
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
