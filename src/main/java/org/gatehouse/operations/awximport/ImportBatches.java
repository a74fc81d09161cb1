package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** Repeats a batch that met another transaction: the server goes on serving while it imports. */
@ApplicationScoped
public class ImportBatches {

    @Inject
    private ImportBatch batch;

    @RetryOnConflict
    public Batch take(List<ForeignRow> rows, Step step, ImportRun run) {
        return batch.take(rows, step, run);
    }
}
