package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gatehouse.platform.persistence.ForeignDatabase;
import org.gatehouse.platform.persistence.ForeignRow;

/** Takes in an AWX, one table after the other, whatever is pointed to before what points to it. */
@ApplicationScoped
public class AwxImport {

    /** A flush looks at everything that the transaction has touched, so large batches are slow ones. */
    private static final int BATCH = 50;
    private static final int PROGRESS = 5000;

    @Inject
    private UserStep users;
    @Inject
    private OrganizationStep organizations;
    @Inject
    private TeamStep teams;
    @Inject
    private MembershipStep memberships;
    @Inject
    private TeamRoleStep teamRoles;
    @Inject
    private ApplicationStep applications;
    @Inject
    private TokenStep tokens;
    @Inject
    private ImportBatches batches;

    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * Imports, and tells what was moved and what was not.
     *
     * @param output takes the lines of the report; new client secrets are among them
     */
    public void run(AwxImportRequest request, Consumer<String> output) {
        if (!running.compareAndSet(false, true)) {
            throw new BusyException();
        }
        try (ForeignDatabase awx = ForeignDatabase.open(request.address(), request.user(), request.password())) {
            ImportRun run = new ImportRun(request, awx, output);
            run.print("AWX " + run.source() + " at " + request.address().place()
                    + (run.isDry() ? ", dry run: nothing is written" : ""));
            for (Step step : List.of(users, organizations, teams, memberships, teamRoles, applications, tokens)) {
                take(step, run);
            }
            run.print(run.isDry() ? "Nothing was written." : "Done.");
        } finally {
            running.set(false);
        }
    }

    private void take(Step step, ImportRun run) {
        Tally tally = new Tally();
        long read = 0;
        for (List<ForeignRow> rows = run.awx().rows(step.table(), 0, BATCH); !rows.isEmpty(); rows = run.awx()
                .rows(step.table(), rows.get(rows.size() - 1).id(), BATCH)) {
            Batch batch = batches.take(rows, step, run);
            run.committed(step, batch);
            tally.add(batch.tally());
            read += rows.size();
            if (read % PROGRESS == 0) {
                run.print(step.plural() + ": " + read + " read so far");
            }
        }
        tally.lines(step.plural(), run.isDry()).forEach(run::print);
    }

    /** This node is importing already. */
    public static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BusyException() {
            super("An import is running already.");
        }
    }
}
