package org.gatehouse.domain.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.domain.Change;
import org.gatehouse.domain.GoneException;
import org.gatehouse.domain.RuleViolationException;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.organization.OrganizationRepository;
import org.gatehouse.domain.user.User;
import org.gatehouse.domain.user.UserRepository;
import org.gatehouse.platform.config.TokenConfig;
import org.gatehouse.platform.crypto.RandomText;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.crypto.SecretFormat;
import org.gatehouse.platform.persistence.Criterion;

/** Makes, changes and removes applications. */
@Stateless
public class ApplicationService {

    /** What a client secret looks like. */
    public static final SecretFormat CLIENT_SECRET = new SecretFormat("gts");

    private static final int CLIENT_ID_LENGTH = 40;
    private static final int BATCH = 100;

    @Inject
    private ApplicationRepository applications;
    @Inject
    private UserRepository users;
    @Inject
    private OrganizationRepository organizations;
    @Inject
    private RandomText random;
    @Inject
    private Clock clock;
    @Inject
    private TokenConfig config;
    @Inject
    private Event<Change> changes;

    /** Makes an application; the answer holds its secret, which nobody can see again. */
    public IssuedApplication create(NewApplication wanted) {
        ApplicationRules.of(wanted).check();
        Optional<User> user = wanted.user().map(owner -> users.attached(owner).orElseThrow(GoneException::new));
        Optional<Organization> home = wanted.organization().map(this::attached);
        wanted.organization().ifPresent(organization -> checkName(organization, wanted.name()));
        Secret secret = CLIENT_SECRET.next(random);
        Application application = applications
                .add(new Application(wanted.ownedBy(user, home), random.base62(CLIENT_ID_LENGTH), secret,
                        clock.instant()));
        changes.fire(new Change.Created(application));
        return issued(application, secret);
    }

    /** Changes what is given and announces what thereby became different. */
    public Application change(long id, ApplicationChanges wanted) {
        Application application = locked(id);
        Optional<Organization> target = wanted.organization().or(application::organization);
        String name = wanted.name().orElse(application.name());
        boolean moved = !name.equals(application.name())
                || !target.map(Organization::id).equals(application.organization().map(Organization::id));
        if (moved) {
            target.ifPresent(organization -> checkName(organization, name));
        }
        ApplicationRules.of(application, wanted).check();
        Map<String, Object> before = application.snapshot();
        application.change(wanted.movedTo(target.map(this::attached)), clock.instant());
        Map<String, List<Object>> differences = Change.differences(before, application.snapshot());
        if (!differences.isEmpty()) {
            changes.fire(new Change.Updated(application, differences));
        }
        return application;
    }

    /**
     * Gives the application a new secret.
     *
     * @param keepOld for how long the old one is still accepted; zero: no longer
     */
    public IssuedApplication rotateSecret(long id, Duration keepOld) {
        Application application = locked(id);
        Secret secret = CLIENT_SECRET.next(random);
        Optional<Instant> deadline = keepOld.isZero() ? Optional.empty()
                : Optional.of(clock.instant().plus(keepOld));
        application.replaceSecret(secret, deadline, clock.instant());
        changes.fire(new Change.Updated(application,
                Map.of("secret_rotated", Arrays.asList(false, true))));
        return issued(application, secret);
    }

    /** Ends the secret that a rotation has replaced, before its deadline. */
    public Application endOldSecret(long id) {
        Application application = locked(id);
        if (application.knownSecrets().size() > 1) {
            application.endOldSecret(clock.instant());
            changes.fire(new Change.Updated(application, Map.of("old_secret_ended", Arrays.asList(false, true))));
        }
        return application;
    }

    /** Removes the application and, through the announcement, everything issued to it. */
    public void delete(long id) {
        remove(locked(id));
    }

    /** A new user gets his default application, unless the operator has switched that off. */
    public void onCreated(@Observes Change.Created created) {
        if (config.defaultApplication() && !created.imported() && created.object() instanceof User user) {
            create(NewApplication.defaultOf(user));
        }
    }

    /** The applications of a user or an organization go with him or it. */
    public void onDeleted(@Observes Change.Deleted deleted) {
        if (deleted.object() instanceof User user) {
            removeAll(Criterion.is("userId", user.id()));
        } else if (deleted.object() instanceof Organization organization) {
            removeAll(Criterion.is("organizationId", organization.id()));
        }
    }

    private void removeAll(Criterion doomed) {
        for (List<Application> some = applications.findFirst(BATCH, doomed); !some.isEmpty(); some = applications
                .findFirst(BATCH, doomed)) {
            some.forEach(this::remove);
        }
    }

    private void remove(Application application) {
        changes.fire(new Change.Deleted(application));
        applications.remove(application);
    }

    private Organization attached(Organization organization) {
        return organizations.attached(organization).orElseThrow(GoneException::new);
    }

    private Application locked(long id) {
        applications.lock(id).orElseThrow(GoneException::new);
        return applications.find(id).orElseThrow(GoneException::new);
    }

    private static IssuedApplication issued(Application application, Secret secret) {
        return new IssuedApplication(application,
                application.isConfidential() ? Optional.of(secret) : Optional.empty());
    }

    private void checkName(Organization organization, String name) {
        if (applications.exists(Criterion.is("organizationId", organization.id()).and(Criterion.is("name", name)))) {
            throw new RuleViolationException(RuleViolationException.WHOLE_OBJECT,
                    "Application with this Name and Organization already exists.");
        }
    }
}
