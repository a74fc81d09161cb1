package org.gatehouse.platform.persistence;

/** How an attribute is compared with a value. */
public enum Lookup {
    /** Equal to the value. */
    EQUAL("%s = %s"),
    /** One of a non-empty list of values. */
    IN("%s in %s"),
    /** Has no value; the value of the comparison is ignored. */
    IS_NULL("%s is null");

    private final String template;

    Lookup(String template) {
        this.template = template;
    }

    String jpql(String attribute, String parameter) {
        return template.formatted(attribute, parameter);
    }
}
