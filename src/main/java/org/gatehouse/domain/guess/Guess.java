package org.gatehouse.domain.guess;

import org.gatehouse.platform.crypto.Digest;
import org.gatehouse.platform.crypto.Secret;

/**
 * Somebody presents a password.
 *
 * @param account the user name that he says is his
 * @param address where he is
 */
public record Guess(String account, String address) {

    Digest accountKey() {
        return Secret.of("account\n" + account).digest();
    }

    Digest addressKey() {
        return Secret.of("address\n" + address).digest();
    }

    /** Of this account at this address. */
    Digest homeKey() {
        return Secret.of("home\n" + address + "\n" + account).digest();
    }
}
