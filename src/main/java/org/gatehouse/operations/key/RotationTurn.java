package org.gatehouse.operations.key;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.gatehouse.domain.key.SigningKeyService;
import org.gatehouse.platform.persistence.SqlFailure;

/** Looks after the signing keys once; nodes that do it at once find it done. */
@Stateless
public class RotationTurn {

    private static final Logger LOG = Logger.getLogger(RotationTurn.class.getName());

    @Inject
    private SigningKeyService keys;

    /** Takes the turn in a thread of the container, as any other call of it. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the service has its own
    public void take() {
        try {
            if (keys.isRotationDue()) { // in a transaction of its own: what it has read is old once there is a lock
                keys.rotate();
            }
            keys.removeDead();
        } catch (RuntimeException failure) { // the next turn tries again
            SqlFailure.of(failure).report(LOG, "the signing keys could not be looked after", failure);
        }
    }
}
