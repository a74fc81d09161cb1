package org.gatehouse.operations.purge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** One transaction, begun anew when it met another one. */
@ApplicationScoped
@RetryOnConflict
public class OneStep {

    /** Takes it. */
    public <T> T take(Supplier<T> work) {
        return work.get();
    }
}
