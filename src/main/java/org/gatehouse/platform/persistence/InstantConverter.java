package org.gatehouse.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Keeps an {@code Instant} in a DATETIME(6) column.
 *
 * <p>Both databases are told that their session's time zone is UTC (see {@link GatehouseDataSource}), so the driver
 * writes UTC wherever the server runs and no local hour that a clock change skips can distort a moment.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Timestamp> {

    @Override
    public Timestamp convertToDatabaseColumn(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    @Override
    public Instant convertToEntityAttribute(Timestamp column) {
        return column == null ? null : column.toInstant();
    }
}
