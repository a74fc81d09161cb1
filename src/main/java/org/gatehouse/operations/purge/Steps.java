package org.gatehouse.operations.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Long work in steps, each a transaction: one that met another is done anew, without what came before it. */
@ApplicationScoped
public class Steps {

    @Inject
    private OneStep steps;

    /** Does the step; inside it is nothing but a call of a service. */
    public <T> T step(Supplier<T> work) {
        return steps.take(work);
    }

    /** Does steps until one of them finds nothing to do; what they have done in all. */
    public long untilNone(IntSupplier work) {
        long all = 0;
        for (int some = -1; some != 0; all += some) {
            some = step(work::getAsInt);
        }
        return all;
    }
}
