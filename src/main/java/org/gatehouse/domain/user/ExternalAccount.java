package org.gatehouse.domain.user;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who else vouches for a user. AWX: the values of {@code external_account}. */
public enum ExternalAccount {
    /** A directory. */
    LDAP,
    /** An OpenID provider or another OAuth server. */
    SOCIAL,
    /** SAML, RADIUS or TACACS+. */
    ENTERPRISE;

    public String awxName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExternalAccount> of(String awxName) {
        return Arrays.stream(values()).filter(account -> account.awxName().equals(awxName)).findFirst();
    }

    /** Stores the account under AWX's name. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ExternalAccount, String> {

        @Override
        public String convertToDatabaseColumn(ExternalAccount account) {
            return account == null ? null : account.awxName();
        }

        @Override
        public ExternalAccount convertToEntityAttribute(String column) {
            return column == null ? null : of(column).orElseThrow();
        }
    }
}
