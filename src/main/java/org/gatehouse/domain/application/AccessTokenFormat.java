package org.gatehouse.domain.application;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an application's access tokens look like. */
public enum AccessTokenFormat {
    /** Random text that only this server can read. */
    OPAQUE,
    /** Signed claims that a resource server reads by itself (RFC 9068). */
    JWT;

    public String awxName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AccessTokenFormat> of(String awxName) {
        return Arrays.stream(values()).filter(format -> format.awxName().equals(awxName)).findFirst();
    }

    /** Stores the format under its name. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<AccessTokenFormat, String> {

        @Override
        public String convertToDatabaseColumn(AccessTokenFormat format) {
            return format == null ? null : format.awxName();
        }

        @Override
        public AccessTokenFormat convertToEntityAttribute(String column) {
            return column == null ? null : of(column).orElseThrow();
        }
    }
}
