package org.gatehouse.api.filter;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.Field;
import org.gatehouse.api.rest.FieldType;
import org.gatehouse.platform.json.Json;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.time.Moments;

/** A field compared with what the query string says. */
final class Comparison {

    private static final Set<FieldType> NO_TEXT = Set.of(FieldType.ID, FieldType.INTEGER, FieldType.BOOLEAN,
            FieldType.DATETIME);
    private static final int MOST_VALUES = 200;

    private final Field<?> field;
    private final FilterLookup lookup;
    private final String path;

    private Comparison(Field<?> field, FilterLookup lookup) {
        this.field = field;
        this.lookup = lookup;
        this.path = field.criterionPath().orElseThrow();
    }

    /** The rows that the comparison holds for. */
    static Criterion of(Field<?> field, FilterLookup lookup, String value) {
        return new Comparison(field, lookup).with(value);
    }

    /** The rows that it does not hold for; also those without any value. */
    static Criterion opposite(Field<?> field, FilterLookup lookup, String value) {
        Criterion holds = of(field, lookup, value);
        boolean total = lookup == FilterLookup.ISNULL || field.name().equals("id");
        return total ? holds.not() : holds.and(Criterion.isNull(field.criterionPath().orElseThrow()).not()).not();
    }

    private Criterion with(String value) {
        if (lookup == FilterLookup.ISNULL) {
            return truth(value) ? Criterion.isNull(path) : Criterion.isNull(path).not();
        }
        if (field.type() == FieldType.ID && lookup == FilterLookup.EXACT && isNone(value)) {
            return Criterion.isNull(path);
        }
        if (lookup.isRegularExpression()) {
            RegularExpression.check(value);
        }
        if (!field.stored().isEmpty()) {
            return Criterion.in(path, storedAs(value));
        }
        return NO_TEXT.contains(field.type()) ? value(value) : text(value);
    }

    static boolean isNone(String value) {
        return value.equals("none") || value.equals("null");
    }

    /** AWX's words for yes and no. */
    static boolean truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw ApiException.badRequest("Unable to interpret \"" + value + "\" as boolean");
        };
    }

    private Criterion text(String value) {
        return switch (lookup) {
            case EXACT -> Criterion.isText(path, value);
            case IN -> list(value).stream().map(one -> Criterion.isText(path, one))
                    .reduce(Criterion.NONE, Criterion::or);
            default -> Criterion.compare(path, lookup.lookup(), value);
        };
    }

    private Criterion value(String value) {
        if (lookup == FilterLookup.IN) {
            return Criterion.in(path, list(value).stream().map(this::parsed).toList());
        }
        if (!lookup.ordersOrEquates() || field.type() == FieldType.BOOLEAN && lookup != FilterLookup.EXACT) {
            throw ApiException.badRequest(field.name() + " can't be compared by "
                    + lookup.name().toLowerCase(Locale.ROOT));
        }
        return Criterion.compare(path, lookup.lookup(), parsed(value));
    }

    private Object parsed(String value) {
        return (field.type() == FieldType.DATETIME ? Moments.parseQuery(value).map(Object.class::cast)
                : field.type().parse(Json.createValue(value)))
                        .orElseThrow(() -> ApiException.badRequest("Invalid value for " + field.name() + ": " + value));
    }

    /** What the entity may hold where the few texts that it stands for meet the comparison. */
    private Collection<?> storedAs(String value) {
        List<String> wanted = lookup == FilterLookup.IN ? list(value) : List.of(value);
        return field.stored().entrySet().stream()
                .filter(known -> wanted.stream().anyMatch(one -> FixedText.meets(known.getKey(), lookup, one)))
                .map(Map.Entry::getValue).toList();
    }

    private List<String> list(String value) {
        List<String> values = Arrays.asList(value.split(",", -1));
        if (value.isEmpty() || values.size() > MOST_VALUES) {
            throw ApiException.badRequest(
                    field.name() + "__in takes 1 to " + MOST_VALUES + " values, separated by commas.");
        }
        return values;
    }
}
