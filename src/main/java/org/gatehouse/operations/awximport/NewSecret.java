package org.gatehouse.operations.awximport;

import org.gatehouse.domain.application.Application;
import org.gatehouse.platform.crypto.Secret;

/** The secret that an imported application got because its own could not be read; told to the operator, once. */
record NewSecret(Application application, Secret secret) {

    String line() {
        return "application " + application.name() + ", client_id " + application.clientId() + ", new client_secret "
                + secret.reveal();
    }
}
