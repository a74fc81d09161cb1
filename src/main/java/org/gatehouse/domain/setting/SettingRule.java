package org.gatehouse.domain.setting;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which values a setting can have.
 *
 * @param type type of its values: {@code Boolean}, {@code Long} or {@code String}
 * @param initial the value while nobody has chosen one
 * @param least smallest number
 * @param most largest number
 * @param unit what the number counts; empty for other types
 */
public record SettingRule(SettingType type, Object initial, long least, long most, String unit) {

    private static final int LONGEST = 2000;
    /** Nothing that a browser would run or take for another host than it seems; no spaces, no control characters. */
    private static final Pattern ADDRESS = Pattern.compile("|https?://[^/\\\\\\s\\p{Cntrl}][^\\s\\p{Cntrl}]*"
            + "|/(?![/\\\\])[^\\s\\p{Cntrl}]*");

    static SettingRule flag(boolean initial) {
        return new SettingRule(SettingType.BOOLEAN, initial, 0, 0, "");
    }

    static SettingRule number(long initial, long least, long most, String unit) {
        return new SettingRule(SettingType.INTEGER, initial, least, most, unit);
    }

    static SettingRule address() {
        return new SettingRule(SettingType.ADDRESS, "", 0, 0, "");
    }

    /** What is wrong with a value of the right type. */
    Optional<String> complaintAbout(Object value) {
        return switch (type) {
            case BOOLEAN -> Optional.empty();
            case INTEGER -> aboutNumber((Long) value);
            case ADDRESS -> aboutAddress((String) value);
        };
    }

    private Optional<String> aboutNumber(long number) {
        if (number < least) {
            return Optional.of("Ensure this value is greater than or equal to " + least + ".");
        }
        return number > most ? Optional.of("Ensure this value is less than or equal to " + most + ".")
                : Optional.empty();
    }

    private static Optional<String> aboutAddress(String address) {
        if (address.length() > LONGEST) {
            return Optional.of("Ensure this field has no more than " + LONGEST + " characters.");
        }
        return ADDRESS.matcher(address).matches() ? Optional.empty() : Optional.of("Enter a valid URL.");
    }

    /** The value behind what is stored; none if it can't be one, because somebody has changed the row by hand. */
    Optional<Object> read(String content) {
        try {
            return Optional.of(type.read(content)).filter(value -> complaintAbout(value).isEmpty());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
