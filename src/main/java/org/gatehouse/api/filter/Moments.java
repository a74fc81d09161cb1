package org.gatehouse.api.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Moments as people write them into a query string: a date, or a date and time, UTC unless they say otherwise. */
final class Moments {

    /** What a DATETIME column can hold. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");
    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

    private Moments() {
    }

    static Optional<Object> parse(String text) {
        String usual = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:)", "$1T$2")
                .replaceFirst(" (\\d\\d:\\d\\d)$", "+$1"); // an unescaped + arrives as a space
        return FORMS.stream().flatMap(form -> tried(form, usual).stream())
                .filter(moment -> moment.isAfter(Instant.EPOCH) && moment.isBefore(END))
                .map(moment -> (Object) moment.truncatedTo(ChronoUnit.MICROS)).findFirst();
    }

    private static Optional<Instant> tried(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
