package org.gatehouse.domain.guess;

import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;

/**
 * Somebody presents a password, or whatever else can be guessed.
 *
 * @param kind what is guessed; each is counted by itself
 * @param account the user name that he says is his, or of whoever guesses
 * @param address where he is
 */
public record Guess(Kind kind, String account, String address) {

    /** What can be guessed. */
    public enum Kind {
        PASSWORD(""), USER_CODE("user code\n");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** A password. */
    public Guess(String account, String address) {
        this(Kind.PASSWORD, account, address);
    }

    Digest accountKey() {
        return key("account\n" + account);
    }

    Digest addressKey() {
        return key("address\n" + address);
    }

    /** Of this account at this address. */
    Digest homeKey() {
        return key("home\n" + address + "\n" + account);
    }

    private Digest key(String subject) {
        return Secret.of(kind.prefix + subject).digest();
    }
}
