package org.gatehouse.domain.imported;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The kinds of things that an import takes in. */
public enum ImportedKind {
    USER, ORGANIZATION, TEAM, APPLICATION, TOKEN, MEMBERSHIP, TEAM_ROLE;

    /** Stores the kind in small letters. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ImportedKind, String> {

        @Override
        public String convertToDatabaseColumn(ImportedKind kind) {
            return kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public ImportedKind convertToEntityAttribute(String column) {
            return column == null ? null : valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
