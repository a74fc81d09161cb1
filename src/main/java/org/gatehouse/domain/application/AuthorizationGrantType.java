package org.gatehouse.domain.application;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an application gets its tokens; AWX's {@code authorization_grant_type}, widened. */
public enum AuthorizationGrantType {
    AUTHORIZATION_CODE(true), PASSWORD(true), CLIENT_CREDENTIALS(false), DEVICE_CODE(true), TOKEN_EXCHANGE(false);

    private final boolean refreshable;

    AuthorizationGrantType(boolean refreshable) {
        this.refreshable = refreshable;
    }

    /** Whether its tokens come with a refresh token. */
    public boolean isRefreshable() {
        return refreshable;
    }

    public String awxName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AuthorizationGrantType> of(String awxName) {
        return Arrays.stream(values()).filter(type -> type.awxName().equals(awxName)).findFirst();
    }

    /** Stores the type under AWX's name. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<AuthorizationGrantType, String> {

        @Override
        public String convertToDatabaseColumn(AuthorizationGrantType type) {
            return type == null ? null : type.awxName();
        }

        @Override
        public AuthorizationGrantType convertToEntityAttribute(String column) {
            return column == null ? null : of(column).orElseThrow();
        }
    }
}
