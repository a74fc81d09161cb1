package org.gatehouse.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatehouse.domain.application.Application;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.RetryOnConflict;

/** Repeats a revocation that met another transaction: it must not be lost because a refresh was under way. */
@ApplicationScoped
public class Revocations {

    @Inject
    private Revocation revocation;

    @RetryOnConflict
    public void revoke(Application client, Secret value) {
        revocation.revoke(client, value);
    }
}
