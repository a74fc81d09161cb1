package org.gatehouse.domain;

import java.time.Instant;

/**
 * Where the purge has come to in what it goes through by age, or by id alone: the last row that it has looked at.
 *
 * @param moment of that row; {@code Instant.EPOCH} where rows have none
 * @param id of that row, because many have the same moment
 */
public record PurgePlace(Instant moment, long id) {

    /** Before everything. */
    public static final PurgePlace BEGINNING = new PurgePlace(Instant.EPOCH, 0);
}
