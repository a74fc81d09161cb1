package org.gatehouse.operations.awximport;

import java.util.List;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.persistence.ForeignTable;

/** How the rows of one table of AWX are taken in. */
public interface Step {

    /** What a row is. */
    ImportedKind kind();

    /** What the report calls many of them. */
    String plural();

    ForeignTable table();

    /**
     * Takes in what can be taken in of the rows, of which none was before; decides first and writes through the batch
     * only.
     */
    void take(List<ForeignRow> fresh, Batch batch);
}
