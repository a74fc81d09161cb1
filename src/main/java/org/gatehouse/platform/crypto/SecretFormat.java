package org.gatehouse.platform.crypto;

/**
 * {@code <prefix>_<random><checksum>}: recognisable by a secret scanner, checkable without the database.
 *
 * <p>The random part is base62 and at least {@value #RANDOM_LENGTH} characters long (160 bits); the checksum is the
 * CRC-32 of everything before it, six base62 digits. A mistyped or foreign secret is refused before anything is looked
 * up. The checksum is no protection against forgery, only against accidents and useless queries.
 *
 * @param prefix kind of the secret, without the underscore
 */
public record SecretFormat(String prefix) {

    /** Characters of the random part: 27 of base62 hold 160.7 bits. */
    public static final int RANDOM_LENGTH = 27;
    /** Longer than any secret of ours; longer input is refused unread. */
    static final int LONGEST = 128;

    /** A new secret of this format. */
    public Secret next(RandomText random) {
        String body = prefix + "_" + random.base62(RANDOM_LENGTH);
        return Secret.of(body + Base62.checksum(body));
    }

    /** Whether the text could be a secret of this format: prefix, alphabet, length and checksum fit. */
    public boolean fits(Secret secret) {
        String text = secret.reveal();
        int start = prefix.length() + 1;
        int end = text.length() - Base62.CHECKSUM_LENGTH;
        return text.length() <= LONGEST && end - start >= RANDOM_LENGTH && text.startsWith(prefix)
                && text.charAt(prefix.length()) == '_' && Base62.holdsOnly(text, start)
                && Base62.checksum(text.substring(0, end)).equals(text.substring(end));
    }
}
