package org.gatehouse.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.application.Application;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** Repeats a revocation that met another transaction: it must not be lost because a refresh was under way. */
@ApplicationScoped
public class Revocations {

    private static final Logger LOG = Logger.getLogger(Revocations.class.getName());

    @Inject
    private Revocation revocation;

    @RetryOnConflict
    public void revoke(Application client, Secret value) {
        try {
            revocation.revoke(client, value);
        } catch (GoneException alreadyDone) { // somebody else was quicker
            LOG.log(Level.FINE, "a token was revoked twice at once", alreadyDone);
        }
    }
}
