package org.gatehouse.api.browse;

/** How a browser asks for a value of a type. */
enum InputType {
    TEXT("text", "off"), NUMBER("number", "off"), EMAIL("email", "off"), PASSWORD("password", "new-password"),
    /** Several lines; for JSON of any shape. */
    AREA("", "");

    private final String html;
    private final String autocomplete;

    InputType(String html, String autocomplete) {
        this.html = html;
        this.autocomplete = autocomplete;
    }

    /** What suits a field of AWX's type. */
    static InputType of(String name, String awxType) {
        return name.equals("password") ? PASSWORD : switch (awxType) {
            case "integer", "id" -> NUMBER;
            case "email" -> EMAIL;
            case "json", "object", "nested object", "list", "list_of_ids" -> AREA;
            default -> TEXT;
        };
    }

    String html() {
        return html;
    }

    String autocomplete() {
        return autocomplete;
    }
}
