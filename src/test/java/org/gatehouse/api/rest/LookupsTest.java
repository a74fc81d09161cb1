package org.gatehouse.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.api.rest.Refusals.assertRefused;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;
import org.junit.jupiter.api.Test;

class LookupsTest {

    private static final Criterion PERMITTED = Criterion.is("owner", 1L);

    @Test
    void whatIsVisibleAndPermittedIsAnswered() {
        assertThat(permitted(new Shelf(true, true))).isEqualTo("book");
    }

    @Test
    void whatIsVisibleButNotPermittedIsRefused() {
        assertRefused(() -> permitted(new Shelf(true, false, true)), 403,
                "{\"detail\":\"You do not have permission to perform this action.\"}");
    }

    @Test
    void whatSomebodyDeletedBeforeTheRightsWereLookedUpIsNotFound() {
        assertRefused(() -> permitted(new Shelf(true, false, false)), 404, "{\"detail\":\"Not found.\"}");
    }

    @Test
    void whatIsThereButInvisibleIsRefused() {
        assertRefused(() -> permitted(new Shelf(false, true)), 403,
                "{\"detail\":\"You do not have permission to perform this action.\"}");
    }

    private static String permitted(Shelf shelf) {
        return Lookups.permitted(shelf, 7, Criterion.ALL, PERMITTED);
    }

    /** Finds or doesn't find one book, and answers whether something exists as told, one answer a question. */
    private static final class Shelf extends JpaRepository<String> {

        private final boolean found;
        private final Deque<Boolean> existing;

        Shelf(boolean found, Boolean... existing) {
            this.found = found;
            this.existing = new ArrayDeque<>(List.of(existing));
        }

        @Override
        public Optional<String> findOne(Criterion criterion) {
            return found ? Optional.of("book") : Optional.empty();
        }

        @Override
        public boolean exists(Criterion criterion) {
            return existing.remove();
        }
    }
}
