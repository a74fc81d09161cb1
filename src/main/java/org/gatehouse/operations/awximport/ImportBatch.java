package org.gatehouse.operations.awximport;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gatehouse.domain.imported.ImportedObjectRepository;
import org.gatehouse.platform.persistence.ForeignRow;

/** One transaction of an import: some rows of a table and the memory of where they came from. */
@Stateless
public class ImportBatch {

    @Inject
    private ImportedObjectRepository imported;

    public Batch take(List<ForeignRow> rows, Step step, ImportRun run) {
        Batch batch = new Batch(run, step, imported);
        Map<Long, Long> known = imported.known(run.source(), step.kind(), rows.stream().map(ForeignRow::id).toList());
        batch.known(known);
        List<ForeignRow> fresh = rows.stream().filter(row -> !known.containsKey(row.id())).toList();
        if (!fresh.isEmpty()) {
            step.take(fresh, batch);
        }
        return batch;
    }
}
