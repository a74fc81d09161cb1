package org.gatehouse.api.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.domain.token.Scope;
import org.gatehouse.platform.time.Moments;

/** The types of fields: how JSON and query strings become values. */
public enum FieldType {
    STRING("string", "Not a valid string.") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            return text(json).map(String::strip);
        }
    },
    EMAIL("email", "Not a valid string.") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            return STRING.parse(json);
        }
    },
    /** Like a string, but spaces at its ends belong to it. */
    PASSWORD("string", "Not a valid string.") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            return text(json).map(Object.class::cast);
        }
    },
    CHOICE("choice", "Not a valid choice.") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            return Optional.of(json instanceof JsonString string ? string.getString() : json.toString());
        }
    },
    INTEGER("integer", "A valid integer is required.") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            return text(json).flatMap(FieldType::number).filter(number -> number == number.intValue())
                    .map(Long::intValue);
        }
    },
    /** The id of another object. */
    ID("id", "Incorrect type. Expected pk value.") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            return text(json).flatMap(FieldType::number).map(Object.class::cast);
        }
    },
    /** The scope of a token. AWX: its clients know the message, which names two of the words. */
    SCOPE("string", "Must be a simple space-separated string with allowed scopes ['read', 'write'].") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            return json instanceof JsonString string
                    ? Scope.of(string.getString().strip()).map(Scope::toString)
                    : Optional.empty();
        }
    },
    BOOLEAN("boolean", "Must be a valid boolean.") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            String word = json instanceof JsonString string ? string.getString() : json.toString();
            String known = word.toLowerCase(Locale.ROOT);
            return TRUE.contains(known) ? Optional.of(true)
                    : FALSE.contains(known) ? Optional.of(false) : Optional.empty();
        }
    },
    DATETIME("datetime", "Datetime has wrong format. Use one of these formats instead: "
            + "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            return text(json).flatMap(Moments::parse).map(Object.class::cast);
        }
    },
    /** Several texts without spaces in them; one text with spaces between them will do. No list is filtered by it. */
    LIST("list", "Expected a list of items but got another type.") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            if (json instanceof JsonString string) {
                return Optional.of(Arrays.stream(string.getString().strip().split("\\s+"))
                        .filter(word -> !word.isEmpty()).toList());
            }
            return json instanceof JsonArray array && array.stream().allMatch(FieldType::isWord)
                    ? Optional.of(array.getValuesAs(JsonString::getString))
                    : Optional.empty();
        }
    },
    /** An object of any shape. No list is filtered by it. */
    JSON("json", "Value must be a JSON object.") {
        @Override
        public Optional<Object> parse(JsonValue json) {
            return json instanceof JsonObject ? Optional.of(json) : Optional.empty();
        }
    };

    private static final Set<String> TRUE = Set.of("true", "t", "1", "yes", "y", "on");
    private static final Set<String> FALSE = Set.of("false", "f", "0", "no", "n", "off");

    private final String awxName;
    private final String complaint;

    FieldType(String awxName, String complaint) {
        this.awxName = awxName;
        this.complaint = complaint;
    }

    /** AWX's name of the type, as OPTIONS tells it. */
    public String awxName() {
        return awxName;
    }

    /** The value; empty if the JSON is none of this type. */
    public abstract Optional<Object> parse(JsonValue json);

    /** The value, for bodies that are no forms; empty if the JSON is none of this type. */
    public Optional<Object> read(JsonValue json) {
        return parse(json);
    }

    /** What to say about JSON of another type. */
    public String complaint() {
        return complaint;
    }

    private static boolean isWord(JsonValue json) {
        return json instanceof JsonString string && !string.getString().isEmpty()
                && string.getString().chars().noneMatch(Character::isWhitespace);
    }

    /** A text as it is, a number as its digits; nothing else is text. */
    private static Optional<String> text(JsonValue json) {
        if (json instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        return json instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
    }

    private static Optional<Long> number(String text) {
        try {
            return text.length() > 20 ? Optional.empty()
                    : Optional.of(new BigDecimal(text.strip()).longValueExact());
        } catch (ArithmeticException | NumberFormatException malformed) {
            return Optional.empty();
        }
    }
}
