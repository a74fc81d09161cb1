package org.gatehouse.domain.user;

import java.util.regex.Pattern;

/** What a user's names, address and password may be, whoever gives them. */
public final class ProfileRules {

    /** Most characters of the username and of either name. */
    public static final int LONGEST_NAME = 150;
    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_PASSWORD = 128;

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}@.+_-]{1," + LONGEST_NAME + "}");
    private static final Pattern EMAIL = Pattern
            .compile("[^@\\s<>\"(),:;]{1,64}@(?:[\\p{L}\\p{N}-]+\\.)*[\\p{L}\\p{N}-]+");

    private ProfileRules() {
    }

    /** Whether somebody may be called this. */
    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    /** Whether it is an address, or none. */
    public static boolean isEmail(String text) {
        return text.isEmpty() || text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }
}
