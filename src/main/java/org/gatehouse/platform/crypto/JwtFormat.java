package org.gatehouse.platform.crypto;

import java.util.regex.Pattern;

/** What a signed JWT looks like before anybody decodes it: three parts in base64url (RFC 7515 §7.1). */
public final class JwtFormat {

    /** Longer than any JWT of ours; longer input is refused unread. */
    static final int LONGEST = 8 * 1024;
    /** A header is a JSON object whose first member follows at once. */
    private static final Pattern COMPACT = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private JwtFormat() {
    }

    /** Whether the text could be a JWT of ours. */
    public static boolean fits(Secret secret) {
        String text = secret.reveal();
        return text.length() <= LONGEST && COMPACT.matcher(text).matches();
    }
}
