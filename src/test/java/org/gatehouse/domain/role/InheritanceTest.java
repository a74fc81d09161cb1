package org.gatehouse.domain.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InheritanceTest {

    @Test
    void theAdministratorOfAnOrganizationHoldsEveryOtherRoleThere() {
        assertThat(Inheritance.ORGANIZATION.from(RoleField.ADMIN_ROLE)).hasSize(12)
                .doesNotContain(RoleField.ADMIN_ROLE).doesNotContainAnyElementsOf(RoleField.OF_SYSTEM);
    }

    @Test
    void whoeverHoldsAnythingOnAnOrganizationReads() {
        assertThat(Inheritance.ORGANIZATION.to(RoleField.READ_ROLE)).hasSize(12).doesNotContain(RoleField.READ_ROLE);
        assertThat(Inheritance.ORGANIZATION.from(RoleField.READ_ROLE)).isEmpty();
    }

    @Test
    void anAdministratorOfATeamIsInItAndWhoeverIsInItReads() {
        assertThat(Inheritance.TEAM.from(RoleField.ADMIN_ROLE)).containsExactly(RoleField.MEMBER_ROLE);
        assertThat(Inheritance.TEAM.from(RoleField.MEMBER_ROLE)).containsExactly(RoleField.READ_ROLE);
        assertThat(Inheritance.TEAM.from(RoleField.READ_ROLE)).isEmpty();
    }

    @Test
    void onTeamsAnOrganizationsAdministratorAdministersAndItsAuditorReads() {
        assertThat(Inheritance.ORGANIZATION_TO_TEAM.to(RoleField.ADMIN_ROLE)).containsExactly(RoleField.ADMIN_ROLE);
        assertThat(Inheritance.ORGANIZATION_TO_TEAM.to(RoleField.READ_ROLE)).containsExactly(RoleField.AUDITOR_ROLE);
        assertThat(Inheritance.ORGANIZATION_TO_TEAM.to(RoleField.MEMBER_ROLE)).isEmpty();
    }

    @Test
    void theRolesOfTheSystemLeadToOneRoleEach() {
        assertThat(Inheritance.SYSTEM_TO_ORGANIZATION.to(RoleField.ADMIN_ROLE))
                .containsExactly(RoleField.SYSTEM_ADMINISTRATOR);
        assertThat(Inheritance.SYSTEM_TO_ORGANIZATION.to(RoleField.AUDITOR_ROLE))
                .containsExactly(RoleField.SYSTEM_AUDITOR);
        assertThat(Inheritance.SYSTEM_TO_ORGANIZATION.to(RoleField.READ_ROLE)).isEmpty();
    }
}
