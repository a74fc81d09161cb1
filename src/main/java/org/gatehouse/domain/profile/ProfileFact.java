package org.gatehouse.domain.profile;

import java.util.Locale;

/** A kind of fact, named as everybody who asks for it names it. */
public enum ProfileFact {
    MIDDLE_NAME(FactRule.WORDS, 150),
    NICKNAME(FactRule.WORDS, 150),
    WEBSITE(FactRule.URL, 1000),
    PICTURE(FactRule.URL, 1000),
    PROFILE(FactRule.URL, 1000),
    GENDER(FactRule.WORDS, 50),
    BIRTHDATE(FactRule.BIRTHDATE, 10),
    ZONEINFO(FactRule.ZONE, 64),
    LOCALE(FactRule.LANGUAGE, 35),
    PHONE_NUMBER(FactRule.PHONE, 50),
    PHONE_NUMBER_VERIFIED(FactRule.FLAG, 5),
    EMAIL_VERIFIED(FactRule.FLAG, 5),
    STREET_ADDRESS(FactRule.LINES, 500),
    LOCALITY(FactRule.WORDS, 200),
    REGION(FactRule.WORDS, 200),
    POSTAL_CODE(FactRule.WORDS, 50),
    COUNTRY(FactRule.WORDS, 200);

    private final FactRule rule;
    private final int longest;

    ProfileFact(FactRule rule, int longest) {
        this.rule = rule;
        this.longest = longest;
    }

    /** Its name in small letters. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Most characters. */
    public int longest() {
        return longest;
    }

    /** Whether it says of another one that somebody has verified it, and nothing about the person. */
    boolean isFlag() {
        return rule == FactRule.FLAG;
    }

    /** Whether the text can be such a fact; an empty one takes it away. */
    public boolean accepts(String text) {
        return text.isEmpty() || text.length() <= longest && rule.permits(text);
    }

    /** What to say about a text that can't. */
    public String complaint() {
        return rule.complaint();
    }
}
