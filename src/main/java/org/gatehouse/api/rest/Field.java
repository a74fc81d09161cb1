package org.gatehouse.api.rest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One field of a resource: how it is shown, what may be written into it, how lists are filtered by it.
 *
 * @param <E> the entity behind the resource
 * @param name AWX's name
 * @param type type of its values
 * @param help what it means, for people
 * @param value how to read it off the entity; null if it is never shown
 * @param path where a criterion finds it; null if lists can't be filtered by it
 * @param rules what may be written; null if nothing may
 * @param stored what the entity holds, by what the API shows; empty if it holds what is shown
 */
public record Field<E>(String name, FieldType type, String help, Function<E, Object> value, String path,
        Rules rules, Map<String, ?> stored) {

    /**
     * What may be written into a field.
     *
     * @param required whether a create must name it
     * @param emptyAllowed whether text may be empty; {@code null} then means empty
     * @param createOnly whether later writes are ignored
     * @param longest most characters, or 0
     * @param least smallest number, or null
     * @param choices the only values, or none
     * @param initial what it becomes if a create does not name it, or null
     */
    public record Rules(boolean required, boolean emptyAllowed, boolean createOnly, int longest, Integer least,
            List<String> choices, Object initial) {

        static final Rules OPTIONAL = new Rules(false, true, false, 0, null, List.of(), null);
    }

    /** The id, which stands at the head of every representation and by which every list can be filtered. */
    public static <E> Field<E> id() {
        return new Field<>("id", FieldType.ID, "Database id.", null, "id", null, Map.of());
    }

    /** A field that only the server sets. */
    public static <E> Field<E> readOnly(String name, FieldType type, String help, Function<E, Object> value) {
        return new Field<>(name, type, help, value, null, null, Map.of());
    }

    /** A field that lists can be filtered by, though it is not shown. */
    public static <E> Field<E> hidden(String name, FieldType type, String help) {
        return new Field<>(name, type, help, null, null, null, Map.of());
    }

    /** A field that clients may set. */
    public static <E> Field<E> writable(String name, FieldType type, String help, Function<E, Object> value) {
        return new Field<>(name, type, help, value, null, Rules.OPTIONAL, Map.of());
    }

    /** Lists can be filtered and ordered by it. */
    public Field<E> at(String criterionPath) {
        return new Field<>(name, type, help, value, criterionPath, rules, stored);
    }

    /** The entity holds one of these values, which the API shows by their names. */
    public <V> Field<E> storedAs(Collection<V> values, Function<V, String> shown) {
        Map<String, V> byName = new LinkedHashMap<>();
        values.forEach(known -> byName.put(shown.apply(known), known));
        return new Field<>(name, type, help, value, path, rules, byName);
    }

    public Field<E> required() {
        return with(new Rules(true, false, rules.createOnly, rules.longest, rules.least, rules.choices, null));
    }

    public Field<E> createOnly() {
        return with(new Rules(rules.required, rules.emptyAllowed, true, rules.longest, rules.least, rules.choices,
                rules.initial));
    }

    public Field<E> longest(int characters) {
        return with(new Rules(rules.required, rules.emptyAllowed, rules.createOnly, characters, rules.least,
                rules.choices, rules.initial));
    }

    public Field<E> least(int number) {
        return with(new Rules(rules.required, rules.emptyAllowed, rules.createOnly, rules.longest, number,
                rules.choices, rules.initial));
    }

    public Field<E> choices(List<String> values) {
        return with(new Rules(rules.required, rules.emptyAllowed, rules.createOnly, rules.longest, rules.least,
                values, rules.initial));
    }

    /** What a new object has if nobody says otherwise. */
    public Field<E> initially(Object value) {
        return with(new Rules(rules.required, rules.emptyAllowed, rules.createOnly, rules.longest, rules.least,
                rules.choices, value));
    }

    /** The name for people. AWX: the words of the name, the first one with a capital. */
    public String label() {
        return name.equals("id") ? "ID" : Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
    }

    /** The only values it can have; empty if it is not enumerated. */
    public Collection<String> choices() {
        return isWritable() ? rules.choices : stored.keySet();
    }

    public boolean isWritable() {
        return rules != null;
    }

    public boolean isShown() {
        return value != null;
    }

    public Optional<String> criterionPath() {
        return Optional.ofNullable(path);
    }

    private Field<E> with(Rules changed) {
        return new Field<>(name, type, help, value, path, changed, stored);
    }
}
