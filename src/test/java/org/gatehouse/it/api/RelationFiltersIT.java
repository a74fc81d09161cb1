package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.HttpProbe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filters that follow relations, and what they keep to themselves. */
class RelationFiltersIT {

    private static HttpProbe root;
    private static Organization organization;
    private static Person admin;
    private static Person member;
    private static Application application;
    private static Application personal;
    private static long applicationToken;
    private static long personalToken;

    @BeforeAll
    static void anOrganizationWithAnApplication() {
        root = Person.root().http();
        organization = Organization.create();
        admin = organization.admin();
        member = organization.member();
        application = Application.of(organization);
        personal = Application.of(member);
        applicationToken = Json.id(application.token(member, "read"), "id");
        personalToken = Json.id(member.token("{\"description\": \"Laptop\"}"), "id");
    }

    private static Iterable<Long> ids(HttpProbe caller, String path) {
        return Json.ids(caller.get("/api/v2/" + path));
    }

    @Test
    @Awx(27)
    void tokensAreFoundByTheirUserAndApplication() {
        String name = application.made().getString("name");
        assertThat(ids(root, "tokens/?application__name=" + name)).containsExactly(applicationToken);
        assertThat(ids(root, "tokens/?user__username=" + member.username() + "&application__name__startswith=" + name))
                .containsExactly(applicationToken);
        assertThat(ids(root, "tokens/?application__organization__name=" + organization.name()))
                .containsExactly(applicationToken);
        assertThat(ids(root, "tokens/?application__organization=" + organization.id()))
                .containsExactly(applicationToken);
        assertThat(ids(member.http(), "tokens/?user__search=" + member.username().toUpperCase(java.util.Locale.ROOT)
                + "&description=Laptop")).containsExactly(personalToken);
        assertThat(ids(member.http(), "tokens/?not__application__name=" + name)).contains(personalToken)
                .doesNotContain(applicationToken);
    }

    @Test
    @Awx(28)
    void personalTokensAreThoseWithoutAnApplication() {
        for (String query : new String[] {"application__isnull=true", "application=null", "application=none",
                "not__application__isnull=false", "application__id__isnull=1"}) {
            assertThat(ids(member.http(), "tokens/?" + query)).contains(personalToken)
                    .doesNotContain(applicationToken);
        }
    }

    @Test
    @Awx(34)
    void plainTermsMeetTheSameRowAndChainedOnesAny() {
        String both = "organizations/?member_role__members__username=%s&%smember_role__members__id=%d";
        Person second = organization.member();
        assertThat(ids(root, both.formatted(member.username(), "", second.id()))).isEmpty();
        assertThat(ids(root, both.formatted(member.username(), "chain__", second.id())))
                .containsExactly(organization.id());
        assertThat(ids(root, both.formatted(member.username(), "", member.id()))).containsExactly(organization.id());
        assertThat(ids(root, both.formatted(member.username(), "chain__not__", second.id()))).isEmpty();
    }

    @Test
    void organizationsAndUsersAreFoundByRoles() {
        assertThat(ids(root, "organizations/?admin_role__members=" + admin.id())).containsExactly(organization.id());
        assertThat(ids(root, "organizations/?admin_role__members__username__in=x," + admin.username()))
                .containsExactly(organization.id());
        assertThat(ids(root, "organizations/?admin_role__members=" + member.id())).isEmpty();
        assertThat(ids(root, "organizations/?name=" + organization.name() + "&auditor_role__members__isnull=true"))
                .containsExactly(organization.id());
        assertThat(
                ids(root, "users/?roles__organization__name=" + organization.name() + "&roles__role_field=admin_role"))
                        .containsExactly(admin.id());
        assertThat(ids(root, "users/?organizations=" + organization.id())).contains(admin.id(), member.id());
        assertThat(ids(root, "organizations/?applications__user=" + member.id() + "&name=" + organization.name()))
                .isEmpty();
    }

    @Test
    @Awx(33)
    void aRoleLevelAsksForWhatTheCallerHoldsHimself() {
        assertThat(ids(admin.http(), "organizations/?role_level=admin_role")).containsExactly(organization.id());
        assertThat(ids(admin.http(), "organizations/?role_level=member_role")).containsExactly(organization.id());
        assertThat(ids(member.http(), "organizations/?role_level=admin_role")).isEmpty();
        assertThat(ids(member.http(), "organizations/?role_level=read_role")).containsExactly(organization.id());
        assertThat(ids(root, "organizations/?role_level=admin_role&id=" + organization.id())).hasSize(1);
        for (String list : new String[] {"tokens", "users", "applications", "activity_stream"}) {
            assertThat(root.get("/api/v2/" + list + "/?role_level=admin_role").status()).as(list).isEqualTo(400);
        }
        assertThat(root.get("/api/v2/organizations/?role_level=nosuch_role").status()).isEqualTo(400);
    }

    @Test
    void entriesAreFoundByWhoeverDidItAndWhatItConcerns() {
        assertThat(Json.results(root.get("/api/v2/activity_stream/?actor__username=" + member.username()
                + "&o_auth2_access_token=" + applicationToken))).hasSize(1);
        assertThat(Json.results(root.get("/api/v2/activity_stream/?organization__name=" + organization.name()
                + "&operation=create"))).hasSize(1);
        assertThat(Json.results(root.get("/api/v2/activity_stream/?user=" + member.id() + "&operation=associate")))
                .hasSize(1);
        assertThat(Json.results(root.get("/api/v2/activity_stream/?search=" + organization.name()))).isNotEmpty();
        assertThat(Json.results(root.get("/api/v2/activity_stream/?changes__icontains=" + organization.name())))
                .isNotEmpty();
    }

    @Test
    void aRelatedRowThatTheCallerMayNotSeeProvesNothing() {
        Person hidden = Person.stranger();
        assertThat(root.patch(hidden.url(), "{\"email\": \"%s@example.org\"}".formatted(hidden.username())).status())
                .isEqualTo(200);
        Application shared = Application.create("\"user\": %d, \"organization\": %d".formatted(hidden.id(),
                organization.id()), "confidential", "password");
        String here = "applications/?organization=" + organization.id() + "&user__email__startswith=";
        assertThat(ids(root, here + hidden.username())).containsExactly(shared.id());
        assertThat(ids(member.http(), here + hidden.username())).isEmpty();
        for (String wrong : new String[] {hidden.username(), "nobody"}) {
            assertThat(ids(member.http(), "applications/?id=" + shared.id() + "&not__user__email__startswith=" + wrong))
                    .containsExactly(shared.id());
            assertThat(ids(member.http(), "applications/?id=" + shared.id() + "&or__user__email__startswith=" + wrong))
                    .isEmpty();
            assertThat(ids(member.http(), "applications/?id=" + shared.id() + "&user__search=" + wrong)).isEmpty();
        }
        assertThat(ids(member.http(), "applications/?id=" + shared.id() + "&user=" + hidden.id()))
                .as("the id is shown anyway").containsExactly(shared.id());
        orderTellsNothing(hidden, shared);
    }

    /** Missing users come first: the hidden one is missing for the member, and the last for root. */
    private static void orderTellsNothing(Person hidden, Application shared) {
        Application own = Application.create("\"user\": %d, \"organization\": %d".formatted(admin.id(),
                organization.id()), "confidential", "password");
        String ordered = "applications/?id__in=%d,%d&order_by=%suser__email,-id";
        assertThat(root.patch(admin.url(), "{\"email\": \"a@example.org\"}").status()).isEqualTo(200);
        assertThat(hidden.username()).isGreaterThan("a@");
        assertThat(ids(root, ordered.formatted(shared.id(), own.id(), ""))).containsExactly(own.id(), shared.id());
        assertThat(ids(member.http(), ordered.formatted(shared.id(), own.id(), "")))
                .containsExactly(shared.id(), own.id());
        assertThat(ids(member.http(), ordered.formatted(shared.id(), own.id(), "-")))
                .containsExactly(own.id(), shared.id());
    }

    @Test
    void anOrganizationsAdministratorLearnsNothingOfOtherOrganizations() {
        Organization other = Organization.create();
        Person elsewhere = other.member();
        Application theirs = Application.of(other);
        JsonObject token = theirs.token(elsewhere, "read");
        for (String query : new String[] {"id=" + token.getInt("id"), "application=" + theirs.id(),
                "application__organization=" + other.id(), "user=" + elsewhere.id(), "not__user=1&user__id="
                        + elsewhere.id()}) {
            assertThat(ids(admin.http(), "tokens/?" + query)).isEmpty();
        }
        assertThat(ids(admin.http(), "users/?id=" + elsewhere.id() + "&organizations=" + other.id())).isEmpty();
        assertThat(ids(admin.http(), "users/?id=" + elsewhere.id() + "&not__organizations=" + other.id())).hasSize(1);
        assertThat(ids(admin.http(), "users/?id=" + elsewhere.id() + "&roles__organization=" + other.id())).isEmpty();
        assertThat(ids(admin.http(), "users/?id=" + elsewhere.id() + "&roles__isnull=true")).hasSize(1);
    }

    @Test
    void relationsCountEachRowOnce() {
        organization.add(admin, "users");
        String path = "/api/v2/users/?organizations=" + organization.id() + "&id=" + admin.id();
        assertThat(Json.ok(root.get(path)).getInt("count")).isEqualTo(1);
        assertThat(personal.id()).isPositive();
    }

    @Test
    void teamsAreFoundAndLeadToOthers() {
        JsonObject team = Json.created(root.post(organization.url() + "teams/", "{\"name\": \"Operators\"}"));
        String here = "&organization=" + organization.id();
        assertThat(ids(root, "teams/?organization__name=" + organization.name())).containsExactly(Json.id(team, "id"));
        assertThat(ids(member.http(), "teams/?name__iexact=OPERATORS" + here)).containsExactly(Json.id(team, "id"));
        assertThat(ids(admin.http(), "teams/?role_level=admin_role")).containsExactly(Json.id(team, "id"));
        assertThat(ids(root, "organizations/?teams=" + team.getInt("id"))).containsExactly(organization.id());
        assertThat(ids(root, "users/?teams=" + team.getInt("id"))).isEmpty();
        assertThat(ids(root, "roles/?team__name=Operators&team__organization=" + organization.id())).hasSize(3);
    }
}
