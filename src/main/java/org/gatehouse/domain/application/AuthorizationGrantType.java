package org.gatehouse.domain.application;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an application gets its tokens; AWX's {@code authorization_grant_type}, widened. */
public enum AuthorizationGrantType {
    AUTHORIZATION_CODE(true, "authorization_code"),
    PASSWORD(true, "password"),
    CLIENT_CREDENTIALS(false, "client_credentials"),
    DEVICE_CODE(true, "urn:ietf:params:oauth:grant-type:device_code"),
    TOKEN_EXCHANGE(false, "urn:ietf:params:oauth:grant-type:token-exchange");

    private final boolean refreshable;
    private final String standardName;

    AuthorizationGrantType(boolean refreshable, String standardName) {
        this.refreshable = refreshable;
        this.standardName = standardName;
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

    /** Its name among an application's {@code grant_types} (RFC 7591 §2). */
    public String standardName() {
        return standardName;
    }

    public static Optional<AuthorizationGrantType> ofStandard(String name) {
        return Arrays.stream(values()).filter(type -> type.standardName.equals(name)).findFirst();
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
