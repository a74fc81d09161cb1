package org.gatehouse.domain.application;

import java.util.List;

/** Several words in one column, which hold no spaces themselves. */
final class Words {

    private Words() {
    }

    static List<String> of(String column) {
        return column == null || column.isBlank() ? List.of() : List.of(column.strip().split("\\s+"));
    }

    /** What the column holds; null for none. */
    static String column(List<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }
}
