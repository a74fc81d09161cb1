package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.Test;

/** Rights that meet each other: the narrower one wins. */
class LimitsOfRightsIT {

    private final HttpProbe root = Person.root().http();

    @Test
    void anAuditorWhoAdministersAnOrganizationStillChangesNothing() {
        Organization organization = Organization.create();
        Person admin = organization.admin();
        Person member = organization.member();
        root.patch(admin.url(), "{\"is_system_auditor\": true}");

        assertThat(admin.http().get(organization.url()).status()).isEqualTo(200);
        assertThat(admin.http().patch(organization.url(), "{\"description\": \"x\"}").status()).isEqualTo(403);
        assertThat(admin.http().delete(organization.url()).status()).isEqualTo(403);
        assertThat(admin.http().patch(member.url(), "{\"email\": \"x@example.org\"}").status()).isEqualTo(403);
        assertThat(admin.http().post(organization.url() + "users/", "{\"id\": %d, \"disassociate\": true}"
                .formatted(member.id())).status()).isEqualTo(403);
        String token = member.http().post("/api/v2/tokens/", "{}").json().getString("url");
        assertThat(admin.http().get(token).status()).isEqualTo(200);
        assertThat(admin.http().delete(token).status()).isEqualTo(403);
    }

    @Test
    void whoeverOwnsAnApplicationCannotTakeItOutOfAnOrganizationThatHeDoesNotAdminister() {
        Organization home = Organization.create();
        Organization target = Organization.create();
        Person owner = home.member();
        root.post(target.url() + "admins/", "{\"id\": %d}".formatted(owner.id()));
        Application application = Application.create("\"user\": %d, \"organization\": %d".formatted(owner.id(),
                home.id()), "confidential", "password");

        String move = "{\"organization\": %d}".formatted(target.id());
        assertThat(owner.http().patch(application.url(), move).status()).isEqualTo(403);
        assertThat(root.patch(application.url(), move).status()).isEqualTo(200);
    }

    @Test
    void aQueryOfHundredsOfParametersIsRefused() {
        assertThat(root.get("/api/v2/users/?" + "id=1&".repeat(800) + "id=1").status()).isEqualTo(400);
        assertThat(root.get("/api/v2/users/?" + "id=1&".repeat(20) + "id=1").status()).isEqualTo(200);
    }
}
