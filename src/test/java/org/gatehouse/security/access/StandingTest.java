package org.gatehouse.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.domain.role.HeldRole;
import org.gatehouse.domain.role.RoleField;
import org.junit.jupiter.api.Test;

class StandingTest {

    private final List<Set<Long>> asked = new ArrayList<>();

    private static HeldRole onOrganization(RoleField field, long id) {
        return new HeldRole(field, id, null);
    }

    private static HeldRole onTeam(RoleField field, long id) {
        return new HeldRole(field, null, id);
    }

    private Standing standing(HeldRole own, Map<Long, HeldRole> heldByTeam) {
        return Standing.of(List.of(own), (teams, organizations) -> {
            asked.add(Set.copyOf(teams));
            return teams.stream().filter(heldByTeam::containsKey).map(heldByTeam::get).collect(Collectors.toList());
        });
    }

    @Test
    void whoeverIsInNoTeamAndAdministersNothingCostsNoFurtherQuestion() {
        Standing standing = standing(onOrganization(RoleField.MEMBER_ROLE, 1), Map.of());

        assertThat(standing.organizations(RoleField.BELONGING)).containsExactly(1L);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatATeamHoldsItsMembersAndAdministratorsHold() {
        for (RoleField field : RoleField.BELONGING) {
            Standing standing = standing(onTeam(field, 5),
                    Map.of(5L, onOrganization(RoleField.AUDITOR_ROLE, 9)));

            assertThat(standing.organizations(Set.of(RoleField.AUDITOR_ROLE))).containsExactly(9L);
        }
    }

    @Test
    void whoeverOnlySeesATeamHoldsNothingOfIt() {
        Standing standing = standing(onTeam(RoleField.READ_ROLE, 5),
                Map.of(5L, onOrganization(RoleField.AUDITOR_ROLE, 9)));

        assertThat(standing.organizations(RoleField.OF_ORGANIZATION)).isEmpty();
    }

    @Test
    void aCircleOfTeamsEnds() {
        Standing standing = standing(onTeam(RoleField.MEMBER_ROLE, 1),
                Map.of(1L, onTeam(RoleField.MEMBER_ROLE, 2), 2L, onTeam(RoleField.MEMBER_ROLE, 1)));

        assertThat(standing.teams(RoleField.BELONGING)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(asked).containsExactly(Set.of(1L), Set.of(2L));
    }

    @Test
    void aChainOfTeamsHandsOnForEightLevels() {
        Map<Long, HeldRole> chain = Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L).stream()
                .collect(Collectors.toMap(id -> id, id -> onTeam(RoleField.MEMBER_ROLE, id + 1)));

        Standing standing = standing(onTeam(RoleField.MEMBER_ROLE, 1), chain);

        assertThat(standing.teams(RoleField.BELONGING)).hasSize(9).doesNotContain(10L);
        assertThat(asked).hasSize(8);
    }

    @Test
    void theAdministratorOfAnOrganizationHoldsWhatItsTeamsHold() {
        Standing standing = Standing.of(List.of(onOrganization(RoleField.ADMIN_ROLE, 1)), (teams, organizations) -> {
            assertThat(organizations).containsExactly(1L);
            return List.of(onOrganization(RoleField.EXECUTE_ROLE, 2));
        });

        assertThat(standing.organizations(RoleField.OF_ORGANIZATION)).containsExactlyInAnyOrder(1L, 2L);
    }
}
