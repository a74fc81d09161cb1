package org.gatehouse.domain.token;

import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.SecretFormat;

/** The kinds of token values; one regular expression finds them all: {@code gt[a-z]_[0-9A-Za-z]{33,}}. */
public enum TokenKind {
    PERSONAL("gtp"), ACCESS("gta"), REFRESH("gtr"), CODE("gtc");

    private final SecretFormat format;

    TokenKind(String prefix) {
        this.format = new SecretFormat(prefix);
    }

    public SecretFormat format() {
        return format;
    }

    /** Whether requests carry it. */
    boolean isAccess() {
        return this == PERSONAL || this == ACCESS;
    }

    /** The kind of a value whose prefix, alphabet, length and checksum fit. */
    public static Optional<TokenKind> of(Secret value) {
        return Arrays.stream(values()).filter(kind -> kind.format.fits(value)).findFirst();
    }
}
