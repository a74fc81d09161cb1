package org.gatehouse.domain.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatehouse.domain.Change;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;

/** Takes in the applications of another product, which keep their credentials. */
@Stateless
public class ApplicationImport {

    @Inject
    private ApplicationRepository applications;
    @Inject
    private RandomText random;
    @Inject
    private Event<Change> changes;

    /**
     * Takes an application in; its {@code client_id} and name are free.
     *
     * @return with the secret, if it had to be given a new one
     */
    public IssuedApplication takeIn(ImportedApplication known) {
        Secret secret = known.secret().orElseGet(() -> ApplicationService.CLIENT_SECRET.next(random));
        Application application = applications
                .add(new Application(known.wanted(), known.clientId(), secret, known.created()));
        changes.fire(new Change.Created(application, true));
        boolean replaced = application.isConfidential() && known.secret().isEmpty();
        return new IssuedApplication(application, replaced ? Optional.of(secret) : Optional.empty());
    }
}
