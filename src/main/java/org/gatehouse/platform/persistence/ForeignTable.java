package org.gatehouse.platform.persistence;

import java.util.List;

/**
 * The part of another product's table that is read; its primary key is a number named {@code id}.
 *
 * @param name the table
 * @param required without these columns it is another product's table
 * @param optional columns that some releases do not have; they read as nothing there
 */
public record ForeignTable(String name, List<String> required, List<String> optional) {

    public ForeignTable {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** A table with these columns in every release. */
    public static ForeignTable of(String name, String... required) {
        return new ForeignTable(name, List.of(required), List.of());
    }

    /** The same table, with columns that may be missing. */
    public ForeignTable withOptional(String... columns) {
        return new ForeignTable(name, required, List.of(columns));
    }
}
