package org.gatehouse.domain.application;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an application proves who it is (RFC 7591 §2, {@code token_endpoint_auth_method}). */
public enum ClientAuthenticationMethod {
    CLIENT_SECRET_BASIC, CLIENT_SECRET_POST, PRIVATE_KEY_JWT, NONE;

    /** Its registered name. */
    public String awxName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ClientAuthenticationMethod> of(String awxName) {
        return Arrays.stream(values()).filter(method -> method.awxName().equals(awxName)).findFirst();
    }

    /** Stores the method under its name. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ClientAuthenticationMethod, String> {

        @Override
        public String convertToDatabaseColumn(ClientAuthenticationMethod method) {
            return method == null ? null : method.awxName();
        }

        @Override
        public ClientAuthenticationMethod convertToEntityAttribute(String column) {
            return column == null ? null : of(column).orElseThrow();
        }
    }
}
