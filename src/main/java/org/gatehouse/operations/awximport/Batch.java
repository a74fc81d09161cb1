package org.gatehouse.operations.awximport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.HashSet;
import java.util.function.LongSupplier;
import org.gatehouse.domain.imported.ImportedObjectRepository;
import org.gatehouse.domain.imported.Origin;

/** What one transaction of an import does; the run takes it over when it has been committed. */
public final class Batch {

    /** The id here of something that a dry run would have made. */
    static final long NOWHERE = 0;

    private final ImportRun run;
    private final Step step;
    private final ImportedObjectRepository imported;
    private final Tally tally = new Tally();
    private final Map<Long, Long> links = new HashMap<>();
    private final List<String> news = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    Batch(ImportRun run, Step step, ImportedObjectRepository imported) {
        this.run = run;
        this.step = step;
        this.imported = imported;
    }

    ImportRun run() {
        return run;
    }

    /** These were taken in by an earlier run. */
    void known(Map<Long, Long> earlier) {
        links.putAll(earlier);
        tally.known(earlier.size());
    }

    /** Takes something in, unless this is a dry run; the work answers its id here. */
    void take(long foreignId, LongSupplier work) {
        link(foreignId, run.isDry() ? NOWHERE : work.getAsLong());
        tally.moved();
    }

    /** Something that is here already is the same as one there; the work makes it fit. */
    void merge(long foreignId, long localId, Runnable work) {
        if (!run.isDry()) {
            work.run();
        }
        link(foreignId, localId);
        tally.known(1);
    }

    private void link(long foreignId, long localId) {
        if (!run.isDry()) {
            imported.remember(new Origin(run.source(), step.kind(), foreignId), localId);
        }
        links.put(foreignId, localId);
    }

    /** Whether nobody else in this run has claimed the name so far; it then is claimed. */
    boolean claim(String name) {
        return !run.isClaimed(step.kind(), name) && taken.add(name);
    }

    void refuse(String reason, String name) {
        tally.refused(reason, name);
    }

    void remark(String remark, String name) {
        tally.remarked(remark, name);
    }

    /** A line that must reach the operator as it is. */
    void tell(String line) {
        news.add(line);
    }

    Tally tally() {
        return tally;
    }

    Map<Long, Long> links() {
        return links;
    }

    Set<String> taken() {
        return taken;
    }

    List<String> news() {
        return news;
    }
}
