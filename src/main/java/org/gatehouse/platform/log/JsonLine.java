package org.gatehouse.platform.log;

/**
 * One JSON object in one line of ASCII. Everything else is escaped, so that no value can begin a line of its own, end the
 * object or move the cursor of whoever looks at it.
 */
public final class JsonLine {

    private static final int USUAL = 320;

    private final StringBuilder text = new StringBuilder(USUAL).append('{');

    /** Adds a text; none if it is null. */
    public JsonLine put(String name, String value) {
        if (value != null) {
            name(name).append('"');
            escape(value);
            text.append('"');
        }
        return this;
    }

    /** Adds a number. */
    public JsonLine put(String name, long value) {
        name(name).append(value);
        return this;
    }

    /** Adds the id of something; none if it is 0. */
    public JsonLine putId(String name, long id) {
        return id == 0 ? this : put(name, id);
    }

    /** The line, without an end of line. */
    @Override
    public String toString() {
        return text + "}";
    }

    private StringBuilder name(String name) {
        return text.append(text.length() > 1 ? "," : "").append('"').append(name).append("\":");
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append("\\u").append(Character.forDigit(c >> 12, 16)).append(Character.forDigit(c >> 8 & 15, 16))
                        .append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
    }
}
