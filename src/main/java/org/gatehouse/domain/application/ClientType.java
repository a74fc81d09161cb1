package org.gatehouse.domain.application;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a client can keep a secret (RFC 6749 §2.1). */
public enum ClientType {
    CONFIDENTIAL, PUBLIC;

    public String awxName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ClientType> of(String awxName) {
        return Arrays.stream(values()).filter(type -> type.awxName().equals(awxName)).findFirst();
    }

    /** Stores the type under AWX's name. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ClientType, String> {

        @Override
        public String convertToDatabaseColumn(ClientType type) {
            return type == null ? null : type.awxName();
        }

        @Override
        public ClientType convertToEntityAttribute(String column) {
            return column == null ? null : of(column).orElseThrow();
        }
    }
}
