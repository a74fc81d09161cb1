package org.gatehouse.domain.token;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.domain.PurgePlace;

/**
 * A row that may be of no use any more.
 *
 * @param familyId null = an access token without family
 */
record PurgeCandidate(PurgePlace place, Long familyId) {

    /** From rows of moment, id and family. */
    static List<PurgeCandidate> of(Stream<Object[]> rows) {
        return rows.map(row -> new PurgeCandidate(new PurgePlace((Instant) row[0], (Long) row[1]), (Long) row[2]))
                .toList();
    }
}
