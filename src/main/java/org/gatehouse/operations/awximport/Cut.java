package org.gatehouse.operations.awximport;

import org.gatehouse.platform.persistence.ForeignRow;

/** Texts of AWX that have no limit there. */
final class Cut {

    static final int DESCRIPTION = 2000;

    private Cut() {
    }

    /** The column's text, or what fits of it; nothing reads as empty. */
    static String text(ForeignRow row, String column, int most) {
        String text = row.text(column).orElse("");
        return text.length() <= most ? text : text.substring(0, end(text, most));
    }

    private static int end(String text, int most) {
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
