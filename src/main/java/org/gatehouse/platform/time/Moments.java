package org.gatehouse.platform.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Moments as people and clients write them: UTC unless they say otherwise, and none that a column can't hold. */
public final class Moments {

    /** The last moment that every database, client and calendar knows. */
    public static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));

    private Moments() {
    }

    /** So long after a moment, however long that is, but not after {@link #LAST}. */
    public static Instant after(Instant moment, Duration time) {
        return time.compareTo(Duration.between(moment, LAST)) < 0 ? moment.plus(time) : LAST;
    }

    /** A date with a time. */
    public static Optional<Instant> parse(String text) {
        String usual = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:)", "$1T$2");
        return FORMS.stream().flatMap(form -> tried(form, usual).stream()).findFirst();
    }

    /** A date with a time or without, from a query string, where an unescaped + arrives as a space. */
    public static Optional<Instant> parseQuery(String text) {
        return parse(text.strip().replaceFirst("(:.*) (\\d\\d:\\d\\d)$", "$1+$2"))
                .or(() -> tried(date -> LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC), text.strip()));
    }

    private static Optional<Instant> tried(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text))
                    .filter(moment -> moment.isAfter(Instant.EPOCH) && moment.isBefore(LAST))
                    .map(moment -> moment.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
