package org.gatehouse.operations.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** A step of long work, one transaction: done anew when it met another one, without what came before it. */
@ApplicationScoped
@RetryOnConflict
public class Steps {

    /** Does the step; inside it is nothing but a call of a service. */
    public <T> T step(Supplier<T> work) {
        return work.get();
    }
}
