package org.gatehouse.domain.profile;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What facts look like (OpenID Connect Core §5.1). */
enum FactRule {
    WORDS("Enter one line of text.", text -> text.codePoints().noneMatch(Character::isISOControl)),
    LINES("Enter lines of text.", text -> text.codePoints()
            .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')),
    URL("Enter a valid URL that begins with http:// or https://.", FactRule::isUrl),
    BIRTHDATE("Enter a date as YYYY-MM-DD, 0000-MM-DD or YYYY.", FactRule::isBirthdate),
    ZONE("Enter the name of a time zone such as Europe/Paris.", text -> ZoneId.getAvailableZoneIds().contains(text)),
    LANGUAGE("Enter a language tag such as en-US.", FactRule::isLanguage),
    PHONE("Enter a phone number such as +1 425 555 1212.",
            Pattern.compile("\\+?[0-9][0-9 ()./-]{1,40}(;ext=[0-9]{1,8})?").asMatchPredicate()),
    FLAG("Must be a valid boolean.", "true"::equals);

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    /** A year without meaning that has a 29 February. */
    private static final String ANY_YEAR = "2000";

    private final String complaint;
    private final Predicate<String> rule;

    FactRule(String complaint, Predicate<String> rule) {
        this.complaint = complaint;
        this.rule = rule;
    }

    boolean permits(String text) {
        return rule.test(text);
    }

    String complaint() {
        return complaint;
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isBirthdate(String text) {
        try {
            return YEAR.matcher(text).matches() || text.length() == 10
                    && LocalDate.parse(text.startsWith("0000") ? ANY_YEAR + text.substring(4) : text) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /** Underscores are common, and the specification asks to accept them. */
    private static boolean isLanguage(String text) {
        try {
            return !new Locale.Builder().setLanguageTag(text.replace('_', '-')).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
