package org.gatehouse.domain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.fixture.Entities.CLIENT_SECRET;
import static org.gatehouse.fixture.Entities.NOW;
import static org.gatehouse.fixture.Entities.application;
import static org.gatehouse.fixture.Entities.newApplication;
import static org.gatehouse.fixture.Entities.organization;
import static org.gatehouse.fixture.Entities.switchedOffUser;
import static org.gatehouse.fixture.Entities.user;

import java.util.Optional;
import org.gatehouse.fixture.Awx;
import org.gatehouse.platform.crypto.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTest {

    @Test
    void aConfidentialApplicationAcceptsItsOwnSecretOnly() {
        Application application = application(1);

        assertThat(application.accepts(CLIENT_SECRET, NOW)).isTrue();
        assertThat(application.accepts(Secret.of("gts_other"), NOW)).isFalse();
    }

    @Test
    void aPublicApplicationAcceptsNoSecret() {
        Application application = application(1);
        application.change(new ApplicationChanges(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(ClientType.PUBLIC), Optional.empty(), Optional.empty(), Optional.empty()), NOW);

        assertThat(application.accepts(CLIENT_SECRET, NOW)).isFalse();
    }

    @Test
    void anOldSecretIsRefusedOnceItWasReplaced() {
        Application application = application(1);
        application.replaceSecret(Secret.of("gts_new"), Optional.empty(), NOW.plusSeconds(1));

        assertThat(application.accepts(CLIENT_SECRET, NOW)).isFalse();
        assertThat(application.accepts(Secret.of("gts_new"), NOW)).isTrue();
    }

    @Test
    void anOldSecretIsAcceptedUntilItsDeadlineOrItsEnd() {
        Application application = application(1);
        application.replaceSecret(Secret.of("gts_new"), Optional.of(NOW.plusSeconds(60)), NOW);

        assertThat(application.accepts(CLIENT_SECRET, NOW.plusSeconds(59))).isTrue();
        assertThat(application.accepts(Secret.of("gts_new"), NOW.plusSeconds(61))).isTrue();
        assertThat(application.accepts(CLIENT_SECRET, NOW.plusSeconds(60))).isFalse();
        assertThat(application.knownSecrets()).hasSize(2);
        application.endOldSecret(NOW);
        assertThat(application.accepts(CLIENT_SECRET, NOW)).isFalse();
        assertThat(application.knownSecrets()).hasSize(1);
    }

    @Test
    void anApplicationActsOnlyWhileItAndItsOwnersAreSwitchedOn() {
        assertThat(application(1, newApplication(user(2), organization(3, true), true)).isUsable()).isTrue();
        assertThat(application(1, newApplication(user(2), organization(3, true), false)).isUsable()).isFalse();
        assertThat(application(1, newApplication(switchedOffUser(2), organization(3, true), true)).isUsable())
                .isFalse();
        assertThat(application(1, newApplication(user(2), organization(3, false), true)).isUsable()).isFalse();
    }

    @Test
    @Awx(132)
    void theRecordOfAnApplicationHoldsNoSecret() {
        Application application = application(1, newApplication(user(2), organization(3, true), true));

        assertThat(application.snapshot()).doesNotContainKey("client_secret").doesNotContainKey("client_id")
                .containsEntry("user", "user2-2").containsEntry("organization", "organization3-3");
    }

    @Test
    @Awx(82)
    void theDefaultApplicationOfAUserIsForThePasswordGrant() {
        NewApplication wanted = NewApplication.defaultOf(user(2));

        assertThat(wanted.name()).isEqualTo("Default application for user2");
        assertThat(wanted.authorizationGrantType()).isEqualTo(AuthorizationGrantType.PASSWORD);
        assertThat(wanted.user()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aGrantTypeIsKnownByAwxsName(AuthorizationGrantType type) {
        AuthorizationGrantType.Column column = new AuthorizationGrantType.Column();

        assertThat(type.awxName()).matches("[a-z]+(-[a-z]+)?");
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(type))).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource
    void aClientTypeIsKnownByAwxsName(ClientType type) {
        ClientType.Column column = new ClientType.Column();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(type))).isEqualTo(type);
        assertThat(ClientType.of("Public")).isEmpty();
    }
}
