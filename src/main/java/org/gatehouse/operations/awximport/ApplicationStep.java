package org.gatehouse.operations.awximport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gatehouse.domain.application.ApplicationImport;
import org.gatehouse.domain.application.ApplicationRepository;
import org.gatehouse.domain.application.ImportedApplication;
import org.gatehouse.domain.application.IssuedApplication;
import org.gatehouse.domain.application.NewApplication;
import org.gatehouse.domain.imported.ImportedKind;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.platform.crypto.AwxFieldCipher;
import org.gatehouse.platform.crypto.Secret;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.ForeignRow;
import org.gatehouse.platform.persistence.ForeignTable;

/** AWX's applications, with their client ids and secrets. */
@ApplicationScoped
public class ApplicationStep implements Step {

    private static final String LOCKED = "the client secret can't be opened with this SECRET_KEY "
            + "(--new-client-secrets gives a new one)";

    @Inject
    private ApplicationRepository applications;
    @Inject
    private ApplicationImport applicationImport;
    @Inject
    private Owners owners;

    @Override
    public ImportedKind kind() {
        return ImportedKind.APPLICATION;
    }

    @Override
    public String plural() {
        return "applications";
    }

    @Override
    public ForeignTable table() {
        return AwxTables.APPLICATIONS;
    }

    @Override
    public void take(List<ForeignRow> fresh, Batch batch) {
        AwxFieldCipher cipher = batch.run().cipher();
        for (ForeignRow row : fresh) {
            AwxApplication awx = new AwxApplication(row);
            Owners.Found owner = owners.of(row, batch.run());
            Optional<Secret> secret = secret(row, cipher);
            boolean locked = awx.isConfidential() && secret.isEmpty() && !batch.run().wishes().newSecrets();
            Optional<String> obstacle = awx.obstacle().or(owner::obstacle).or(() -> taken(awx.clientId()))
                    .or(() -> locked ? Optional.of(LOCKED) : Optional.empty());
            if (obstacle.isPresent()) {
                batch.refuse(obstacle.get(), awx.label());
            } else {
                takeIn(awx, owner, secret, batch);
            }
        }
    }

    private void takeIn(AwxApplication awx, Owners.Found owner, Optional<Secret> secret, Batch batch) {
        NewApplication wanted = awx.ownedBy(owner.user(), owner.organization(), freeName(awx, owner, batch));
        ImportedApplication known = new ImportedApplication(wanted, awx.clientId(), secret, awx.created());
        batch.take(awx.id(), () -> {
            IssuedApplication issued = applicationImport.takeIn(known);
            issued.secret().ifPresent(value -> batch.tell(new NewSecret(issued.application(), value).line()));
            return issued.application().id();
        });
        if (awx.isConfidential() && secret.isEmpty()) {
            batch.remark("with a new client secret", awx.label());
        }
        awx.remarks(wanted).forEach(remark -> batch.remark(remark, awx.label()));
    }

    private Optional<String> taken(String clientId) {
        return applications.findByClientId(clientId).map(other -> "an application with this client_id is here");
    }

    /** AWX: before August 2018 applications of one organization could have the same name. */
    private String freeName(AwxApplication awx, Owners.Found owner, Batch batch) {
        String place = owner.organization().map(Organization::id).map(Object::toString).orElse(owner.place());
        boolean free = owner.organization().filter(home -> applications.exists(
                Criterion.is("organizationId", home.id()).and(Criterion.is("name", awx.name())))).isEmpty();
        if (place.isEmpty() || free && batch.claim(place + "/" + awx.name())) {
            return awx.name();
        }
        String other = awx.name() + " (AWX " + awx.id() + ")";
        batch.remark("renamed, because the name is taken in the organization", other);
        return other;
    }

    private static Optional<Secret> secret(ForeignRow row, AwxFieldCipher cipher) {
        Optional<Secret> field = row.text("client_secret").filter(text -> !text.isEmpty()).map(Secret::of);
        return field.filter(AwxFieldCipher::isEncrypted).isEmpty() ? field
                : cipher.open(field.get());
    }
}
