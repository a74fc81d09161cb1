package org.gatehouse.platform.crypto;

/**
 * Letters and digits of one length, without kind or checksum: what other products call a token.
 *
 * @param length how many there are
 */
public record BareFormat(int length) {

    /** Whether the text could be a secret of this format. */
    public boolean fits(Secret secret) {
        String text = secret.reveal();
        return text.length() == length && Base62.holdsOnly(text, 0);
    }
}
