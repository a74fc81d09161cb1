package org.gatehouse.platform.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A row of another product's table; what the release does not have reads as nothing. */
public final class ForeignRow {

    private final Map<String, Object> values;

    /** @param values by column, as the driver gives them */
    public ForeignRow(Map<String, Object> values) {
        this.values = values;
    }

    public long id() {
        return number("id").orElseThrow();
    }

    public Optional<Long> number(String column) {
        return value(column, Number.class).map(Number::longValue);
    }

    public Optional<String> text(String column) {
        return Optional.ofNullable(values.get(column)).map(Object::toString);
    }

    public boolean flag(String column) {
        return value(column, Boolean.class).orElse(false);
    }

    public Optional<Instant> moment(String column) {
        return value(column, Timestamp.class).map(Timestamp::toInstant);
    }

    private <T> Optional<T> value(String column, Class<T> type) {
        return Optional.ofNullable(values.get(column)).map(type::cast);
    }

    /** Values may be secret. */
    @Override
    public String toString() {
        return "ForeignRow[" + values.get("id") + "]";
    }
}
