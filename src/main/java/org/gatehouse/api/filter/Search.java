package org.gatehouse.api.filter;

import java.util.Arrays;
import java.util.List;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.platform.persistence.Criterion;

/** Looks for words in whichever text fields a model has. */
final class Search {

    private static final int MOST_WORDS = 20;

    private Search() {
    }

    /** Every word, separated by spaces or commas, in at least one field. */
    static Criterion all(FieldTable<?> table, String words) {
        return every(table, words.split("[, ]+"));
    }

    /** What one of the texts asks for; AWX: a comma separates what is all to be found. */
    static Criterion any(FieldTable<?> table, List<String> texts) {
        return texts.stream().map(text -> every(table, text.split(","))).reduce(Criterion.NONE, Criterion::or);
    }

    private static Criterion every(FieldTable<?> table, String... words) {
        if (words.length > MOST_WORDS) {
            throw ApiException.badRequest("A search takes at most " + MOST_WORDS + " words.");
        }
        return Arrays.stream(words).map(String::strip).filter(word -> !word.isEmpty())
                .map(word -> anywhere(table, word)).reduce(Criterion.ALL, Criterion::and);
    }

    private static Criterion anywhere(FieldTable<?> table, String word) {
        return table.searchFields().stream().flatMap(name -> table.field(name).stream())
                .map(field -> Comparison.of(field, FilterLookup.ICONTAINS, word))
                .reduce(Criterion.NONE, Criterion::or);
    }
}
