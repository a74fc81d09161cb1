package org.gatehouse.api.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A request body read by a field table: values of the right types for the fields that were sent.
 *
 * <p>All mistakes are reported together. Unknown and read-only members are ignored (AWX), so is a member that may only
 * be set on create when the object already exists. A missing member is absent, {@code null} for a text is empty text
 * and for a boolean false.
 */
public final class Form {

    /** What the request wants to do with the object. */
    public enum Purpose {
        CREATE, REPLACE, CHANGE
    }

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<String>> violations = new LinkedHashMap<>();

    private Form() {
    }

    /** Reads the body; nothing is thrown before {@link #check()}. */
    public static Form read(RequestBody body, FieldTable<?> table, Purpose purpose) {
        Form form = new Form();
        for (Field<?> field : table.fields()) {
            boolean ignored = !field.isWritable() || field.rules().createOnly() && purpose != Purpose.CREATE;
            if (!ignored && body.has(field.name())) {
                form.accept(field, body.json().get(field.name()));
            } else if (!ignored && field.rules().required() && purpose != Purpose.CHANGE) {
                form.violate(field.name(), "This field is required.");
            }
        }
        return form;
    }

    /** Records a mistake that only the resource can find. */
    public void violate(String field, String message) {
        violations.computeIfAbsent(field, first -> new ArrayList<>()).add(message);
    }

    /** Refuses the request if anything was wrong with it. */
    public Form check() {
        if (!violations.isEmpty()) {
            throw ApiException.invalid(violations);
        }
        return this;
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable((String) values.get(field));
    }

    public Optional<Integer> integer(String field) {
        return Optional.ofNullable((Integer) values.get(field));
    }

    public Optional<Boolean> flag(String field) {
        return Optional.ofNullable((Boolean) values.get(field));
    }

    /** A text that stands for a value of the domain; the field's choices have made sure that it does. */
    public <T> Optional<T> value(String field, Function<String, Optional<T>> conversion) {
        return text(field).flatMap(conversion);
    }

    public Optional<Long> id(String field) {
        return Optional.ofNullable((Long) values.get(field));
    }

    public Optional<Instant> moment(String field) {
        return Optional.ofNullable((Instant) values.get(field));
    }

    /** Several texts; none if the client wants none. */
    public Optional<List<String>> list(String field) {
        return Optional.ofNullable((List<?>) values.get(field))
                .map(list -> list.stream().map(String.class::cast).toList());
    }

    /** An object; one without members if the client wants none. */
    public Optional<JsonObject> object(String field) {
        return Optional.ofNullable((JsonObject) values.get(field));
    }

    private void accept(Field<?> field, JsonValue json) {
        if (json.getValueType() == JsonValue.ValueType.NULL) {
            acceptNull(field);
            return;
        }
        Optional<Object> value = field.type().parse(json);
        if (value.isEmpty()) {
            violate(field.name(), field.type().complaint());
        } else if (isGood(field, value.get())) {
            values.put(field.name(), value.get());
        }
    }

    private void acceptNull(Field<?> field) {
        switch (field.type()) {
            case BOOLEAN -> values.put(field.name(), false);
            case ID, DATETIME -> {
                // null is how a client says "none", like leaving it out
            }
            case LIST -> values.put(field.name(), List.of());
            case JSON -> values.put(field.name(), JsonValue.EMPTY_JSON_OBJECT);
            case STRING, EMAIL, CHOICE -> {
                if (field.rules().emptyAllowed()) {
                    values.put(field.name(), "");
                } else {
                    violate(field.name(), "This field may not be null.");
                }
            }
            default -> violate(field.name(), "This field may not be null.");
        }
    }

    private boolean isGood(Field<?> field, Object value) {
        Optional<String> complaint = value instanceof String text ? complaintAbout(field, text)
                : value instanceof Integer number ? complaintAbout(field, number)
                        : value instanceof JsonObject object ? complaintAbout(field, object.toString())
                                : value instanceof List<?> list ? complaintAbout(field, joined(list))
                                        : Optional.empty();
        complaint.ifPresent(message -> violate(field.name(), message));
        return complaint.isEmpty();
    }

    private static Optional<String> complaintAbout(Field<?> field, String text) {
        Field.Rules rules = field.rules();
        boolean isNone = text.isEmpty() && rules.emptyAllowed(); // of the choices, none
        if (!isNone && !rules.choices().isEmpty() && !rules.choices().contains(text)) {
            return Optional.of("\"" + text + "\" is not a valid choice.");
        }
        Optional<String> malformed = malformed(text);
        if (malformed.isPresent()) {
            return malformed;
        }
        if (text.isEmpty() && !rules.emptyAllowed()) {
            return Optional.of("This field may not be blank.");
        }
        // UTF-16 units, as H2 counts them; MySQL counts fewer
        return rules.longest() > 0 && text.length() > rules.longest()
                ? Optional.of("Ensure this field has no more than " + rules.longest() + " characters.")
                : Optional.empty();
    }

    private static String joined(List<?> words) {
        return words.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** What is wrong with a text that no column can hold. */
    public static Optional<String> malformed(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("Null characters are not allowed.");
        }
        return isWellFormed(text) ? Optional.empty() : Optional.of("Not a valid string.");
    }

    private static Optional<String> complaintAbout(Field<?> field, int number) {
        Integer least = field.rules().least();
        return least != null && number < least
                ? Optional.of("Ensure this value is greater than or equal to " + least + ".")
                : Optional.empty();
    }

    /** JSON can escape half of a surrogate pair, which no column can hold. */
    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
