package org.gatehouse.domain.imported;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.JpaRepository;

/** What imports have taken in. */
@ApplicationScoped
public class ImportedObjectRepository extends JpaRepository<ImportedObject> {

    @Inject
    private Clock clock;

    public ImportedObjectRepository() {
        super(ImportedObject.class);
    }

    /** The ids here of those that were taken in before, by their ids there. */
    public Map<Long, Long> known(String source, ImportedKind kind, Collection<Long> foreignIds) {
        return findFirst(Math.max(1, foreignIds.size()), Criterion.is("source", source)
                .and(Criterion.is("kind", kind)).and(Criterion.in("foreignId", foreignIds))).stream()
                        .collect(Collectors.toMap(ImportedObject::foreignId, ImportedObject::localId));
    }

    /** Remembers that this was taken in. */
    public void remember(Origin origin, long localId) {
        add(new ImportedObject(origin, localId, clock.instant()));
    }

    boolean holdsAny() {
        return !findFirst(1, Criterion.ALL).isEmpty();
    }
}
