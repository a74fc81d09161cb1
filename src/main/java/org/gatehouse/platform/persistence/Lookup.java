package org.gatehouse.platform.persistence;

import java.util.function.UnaryOperator;

/**
 * How an attribute is compared with a value.
 *
 * <p>Texts are the same only if every character is, so equality of texts is {@link #SAME} beside {@link #EQUAL}: MySQL's
 * {@code =}, which finds them by an index, takes no notice of spaces at the end, its {@code like} does.
 */
public enum Lookup {
    /** Equal to the value. */
    EQUAL("%s = %s"),
    /** One of a non-empty list of values. */
    IN("%s in %s"),
    /** Has no value; the value of the comparison is ignored. */
    IS_NULL("%s is null"), GREATER("%s > %s"), AT_LEAST("%s >= %s"), LESS("%s < %s"), AT_MOST("%s <= %s"),

    /** The same text, character by character. */
    SAME(Template.LIKE, Lookup::literally), CONTAINS(Template.LIKE, text -> "%" + literally(text) + "%"), STARTS_WITH(
            Template.LIKE, text -> literally(text) + "%"),
    ENDS_WITH(Template.LIKE, text -> "%" + literally(text)),

    /** Like those above, but capitals and small letters are the same. */
    SAME_IN_ANY_CASE(Template.LIKE_IN_ANY_CASE, Lookup::literally), CONTAINS_IN_ANY_CASE(Template.LIKE_IN_ANY_CASE,
            text -> "%" + literally(text) + "%"),
    STARTS_WITH_IN_ANY_CASE(Template.LIKE_IN_ANY_CASE,
            text -> literally(text) + "%"),
    ENDS_WITH_IN_ANY_CASE(Template.LIKE_IN_ANY_CASE,
            text -> "%" + literally(text)),

    /** A regular expression matches somewhere in the beginning of the text, {@link #SEARCHED} characters. */
    MATCHES(Template.OF_DIALECT), MATCHES_IN_ANY_CASE(Template.OF_DIALECT);

    /** How many characters regular expressions look at: the time that one takes grows with a power of them. */
    public static final int SEARCHED = 200;

    /** JPQL with a place for the attribute and one for the parameter. */
    private static final class Template {
        static final String LIKE = "%s like %s escape '!'";
        static final String LIKE_IN_ANY_CASE = "lower(%s) like lower(%s) escape '!'";
        static final String OF_DIALECT = "";
    }

    private final String template;
    private final UnaryOperator<String> pattern;

    Lookup(String template) {
        this(template, null);
    }

    Lookup(String template, UnaryOperator<String> pattern) {
        this.template = template;
        this.pattern = pattern;
    }

    String jpql(String attribute, String parameter) {
        if (isCostly()) {
            String searched = "substring(" + attribute + ", 1, " + SEARCHED + ")";
            return GatehouseDataSource.spoken().matches(searched, parameter, this == MATCHES_IN_ANY_CASE);
        }
        return template.formatted(attribute, parameter);
    }

    /** The value as the query takes it. */
    Object parameter(Object value) {
        return pattern == null ? value : pattern.apply(value.toString());
    }

    /** Whether the time that a row takes depends on what somebody wrote into it. */
    boolean isCostly() {
        return this == MATCHES || this == MATCHES_IN_ANY_CASE;
    }

    private static String literally(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
