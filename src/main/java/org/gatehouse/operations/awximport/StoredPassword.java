package org.gatehouse.operations.awximport;

import java.util.Optional;
import org.gatehouse.platform.persistence.ForeignRow;

/**
 * A password as AWX stores it, and as it is stored here.
 *
 * @param stored what is kept; a text that begins with {@value #NONE} is the hash of no password
 * @param remark what its user should know; nothing if he signs in as before
 */
record StoredPassword(String stored, Optional<String> remark) {

    /** AWX: how the password of somebody without one begins. */
    private static final String NONE = "!";
    private static final int LONGEST = 255;

    static StoredPassword of(ForeignRow user) {
        String encoded = user.text("password").orElse("");
        if (encoded.startsWith("pbkdf2_sha256$") && encoded.length() <= LONGEST) {
            return new StoredPassword(encoded, Optional.empty());
        }
        return new StoredPassword(NONE, Optional.of(encoded.startsWith(NONE)
                ? "without a password, because another system knows them; their tokens work"
                : "need a new password, because theirs is hashed in a way that can't be checked here"));
    }

    boolean isMissing() {
        return stored.equals(NONE);
    }

    /** A hash is nobody's business. */
    @Override
    public String toString() {
        return "StoredPassword[]";
    }
}
