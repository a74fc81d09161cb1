package org.gatehouse.api.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gatehouse.platform.persistence.Criterion.compare;
import static org.gatehouse.platform.persistence.Criterion.exists;
import static org.gatehouse.platform.persistence.Criterion.is;
import static org.gatehouse.platform.persistence.Criterion.isNull;
import static org.gatehouse.platform.persistence.Criterion.isText;

import java.time.Instant;
import java.util.List;
import org.gatehouse.api.application.ApplicationFields;
import org.gatehouse.api.organization.OrganizationFields;
import org.gatehouse.api.rest.ApiException;
import org.gatehouse.api.rest.FieldTable;
import org.gatehouse.api.token.TokenFields;
import org.gatehouse.api.user.UserFields;
import org.gatehouse.domain.application.Application;
import org.gatehouse.domain.application.ClientType;
import org.gatehouse.domain.organization.Organization;
import org.gatehouse.domain.user.User;
import org.gatehouse.fixture.Awx;
import org.gatehouse.fixture.Eyes;
import org.gatehouse.fixture.RequestUri;
import org.gatehouse.platform.persistence.Criterion;
import org.gatehouse.platform.persistence.Lookup;
import org.gatehouse.security.access.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {

    private static final Criterion ALICE = isText("username", "alice");

    @ParameterizedTest
    @Awx(24)
    @CsvSource({"iexact,SAME_IN_ANY_CASE", "contains,CONTAINS", "icontains,CONTAINS_IN_ANY_CASE",
            "startswith,STARTS_WITH", "istartswith,STARTS_WITH_IN_ANY_CASE", "endswith,ENDS_WITH",
            "iendswith,ENDS_WITH_IN_ANY_CASE", "regex,MATCHES", "iregex,MATCHES_IN_ANY_CASE", "gt,GREATER",
            "gte,AT_LEAST", "lt,LESS", "lte,AT_MOST"})
    void aTextIsComparedInThirteenWays(String name, Lookup lookup) {
        assertThat(users("username__" + name + "=x")).isEqualTo(compare("username", lookup, "x"));
    }

    @Test
    void equalityOfTextsIsExact() {
        assertThat(users("username=alice")).isEqualTo(ALICE);
        assertThat(users("username__exact=alice")).isEqualTo(ALICE);
        assertThat(users("username=alice%20")).isEqualTo(isText("username", "alice "));
        assertThat(users("username__in=alice,bob")).isEqualTo(ALICE.or(isText("username", "bob")));
    }

    @Test
    @Awx(24)
    void numbersMomentsAndBooleansHaveTheirOwn() {
        assertThat(users("id__in=1,2")).isEqualTo(Criterion.in("id", List.of(1L, 2L)));
        assertThat(users("id__gte=3")).isEqualTo(compare("id", Lookup.AT_LEAST, 3L));
        assertThat(users("created__gt=2026-01-02")).isEqualTo(
                compare("created", Lookup.GREATER, Instant.parse("2026-01-02T00:00:00Z")));
        assertThat(users("last_login__isnull=False")).isEqualTo(isNull("lastLogin").not());
        assertThat(users("is_superuser=1")).isEqualTo(is("superuser", true));
    }

    @Test
    void choicesAreComparedByTheirNames() {
        assertThat(applications("client_type__icontains=CONF"))
                .isEqualTo(Criterion.in("clientType", List.of(ClientType.CONFIDENTIAL)));
        assertThat(applications("client_type__regex=^(public|confidential)$"))
                .isEqualTo(Criterion.in("clientType", List.of(ClientType.values())));
        assertThat(applications("client_type=secret")).isEqualTo(Criterion.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id__in=", "id__iexact=1", "id__in=1,,2", "created__contains=2026", "created=soon",
            "is_active__gt=true", "last_login__isnull=perhaps", "username__regex=(", "username__nosuch=x",
            "username__search=x", "username__exact__exact=x", "nosuch__id=1", "not__nosuch=1", "or__=1", "chain__=1",
            "=1", "__=1", "username__=x", "or__chain__id=1", "role_level=admin_role"})
    void whatMakesNoSenseIsRefused(String query) {
        assertThat(status(() -> users(query))).isEqualTo(400);
    }

    @Test
    @Awx(26)
    void theOppositeHoldsForRowsWithoutAnyValueToo() {
        assertThat(users("not__id=1")).isEqualTo(is("id", 1L).not());
        assertThat(users("not__last_login__lt=2026-01-01T00:00:00Z"))
                .isEqualTo(compare("lastLogin", Lookup.LESS, Instant.parse("2026-01-01T00:00:00Z"))
                        .and(isNull("lastLogin").not()).not());
    }

    @Test
    @Awx(25)
    void orTermsAreOneGroupAmongTheOthers() {
        Criterion group = is("id", 1L).or(ALICE.and(isNull("username").not()).not());
        assertThat(users("or__id=1&or__not__username=alice&is_active=true")).isIn(is("active", true).and(group),
                is("active", true).and(ALICE.and(isNull("username").not()).not().or(is("id", 1L))));
    }

    @Test
    @Awx(27)
    void relationsAreFollowed() {
        assertThat(tokens("user__username=alice")).isEqualTo(exists(User.class, "id", "userId", ALICE));
        assertThat(tokens("application__organization__name=x")).isEqualTo(exists(Application.class, "id",
                "applicationId", exists(Organization.class, "id", "organizationId", isText("name", "x"))));
    }

    @Test
    @Awx(28)
    void aRelationMeansItsId() {
        for (String key : new String[] {"application=5", "application__id=5", "application__exact=5",
                "application__id__exact=5"}) {
            assertThat(tokens(key)).isEqualTo(is("applicationId", 5L));
        }
        for (String key : new String[] {"application=null", "application=none", "application__isnull=true",
                "application__id__isnull=1"}) {
            assertThat(tokens(key)).isEqualTo(isNull("applicationId"));
        }
        assertThat(tokens("user__in=1,2")).isEqualTo(Criterion.in("userId", List.of(1L, 2L)));
        assertThat(tokens("application__user=5"))
                .isEqualTo(exists(Application.class, "id", "applicationId", is("userId", 5L)));
        assertThat(status(() -> tokens("application=x"))).isEqualTo(400);
    }

    @Test
    void aRelationToSeveralRowsMeansTheirIds() {
        assertThat(organizations("applications=5"))
                .isEqualTo(exists(Application.class, "organizationId", "id", is("id", 5L)));
        for (String key : new String[] {"applications=none", "applications__isnull=true",
                "not__applications__isnull=false"}) {
            assertThat(organizations(key))
                    .isEqualTo(exists(Application.class, "organizationId", "id", Criterion.ALL).not());
        }
    }

    @Test
    @Awx(34)
    void plainTermsMeetOneRowAndChainedOnesMayMeetSeveral() {
        Criterion name = isText("name", "x");
        Criterion open = is("skipAuthorization", true);
        assertThat(organizations("applications__name=x&applications__skip_authorization=true")).isIn(
                exists(Application.class, "organizationId", "id", name.and(open)),
                exists(Application.class, "organizationId", "id", open.and(name)));
        assertThat(organizations("applications__name=x&chain__applications__skip_authorization=true"))
                .isEqualTo(exists(Application.class, "organizationId", "id", name)
                        .and(exists(Application.class, "organizationId", "id", open)));
        assertThat(organizations("chain__not__applications__name=x"))
                .isEqualTo(exists(Application.class, "organizationId", "id", name).not());
    }

    @ParameterizedTest
    @ValueSource(strings = {"applications__organization__applications__name=x", "applications__organization__nosuch=1",
            "applications__nosuch__id=1", "applications__name__name=x"})
    void loopsAndUnknownStepsAreRefused(String query) {
        assertThat(status(() -> organizations(query))).isEqualTo(400);
    }

    @Test
    void onlyFiveTermsFollowRelationsOrAreRegularExpressions() {
        for (String term : new String[] {"&user__username__contains=x", "&or__not__application__name__gt=x",
                "&chain__user__search=x&chain__user__first_name=x"}) {
            int terms = term.split("&").length - 1;
            assertThat(status(() -> tokens("user=1" + term.repeat(4 / terms)))).isEqualTo(200);
            assertThat(status(() -> tokens("user=1" + term.repeat(12 / terms)))).isEqualTo(400);
        }
        assertThat(status(() -> tokens("scope=read" + "&or__user=1".repeat(40)))).isEqualTo(200);
        assertThat(status(() -> users("username__regex=x" + "&or__email__iregex=x".repeat(4)))).isEqualTo(200);
        assertThat(status(() -> users("username__regex=x" + "&or__email__iregex=x".repeat(5)))).isEqualTo(400);
    }

    @ParameterizedTest
    @Awx(30)
    @ValueSource(strings = {"application__client_secret=x", "application__client_secret__startswith=x",
            "application__client_id=x", "user__password=x", "not__user__password__isnull=true", "or__token=x",
            "chain__application__user__password__regex=x", "token__id=1", "refresh_token__search=x"})
    void secretsCannotBeAskedForAcrossRelations(String query) {
        assertThat(status(() -> tokens(query))).isEqualTo(403);
    }

    @Test
    @Awx(32)
    void everyWordOfASearchIsToBeFoundSomewhere() {
        Criterion a = word("name", "a").or(word("description", "a"));
        Criterion b = word("name", "b").or(word("description", "b"));
        assertThat(organizations("search=a%20b")).isEqualTo(a.and(b));
        assertThat(organizations("search=a,b")).isEqualTo(a.and(b));
        assertThat(organizations("search=")).isEqualTo(Criterion.ALL);
    }

    @Test
    void relatedSearchesJoinCommasByAndAndRepetitionsByOr() {
        assertThat(applications("organization__search=a,b&organization__search=c"))
                .isEqualTo(exists(Organization.class, "id", "organizationId",
                        word("name", "a").or(word("description", "a"))
                                .and(word("name", "b").or(word("description", "b")))
                                .or(word("name", "c").or(word("description", "c")))));
    }

    @Test
    void aTypeKeepsTheListOrEmptiesIt() {
        assertThat(tokens("type=user,o_auth2_access_token")).isEqualTo(Criterion.ALL);
        assertThat(tokens("type=user")).isEqualTo(Criterion.NONE);
    }

    @Test
    @Awx(33)
    void aRoleLevelIsARequirement() {
        assertThat(organizations("role_level=admin_role")).isEqualTo(is("role", "admin_role"));
        assertThat(status(() -> tokens("role_level=admin_role"))).isEqualTo(400);
    }

    @Test
    void rowsThatTheCallerMayNotSeeMeetNothingNorItsOpposite() {
        Sight sight = Eyes.restricted(User.class, is("id", 7L));
        Criterion seen = exists(User.class, "id", "userId", ALICE.and(is("id", 7L)));
        assertThat(filters("user__username=alice", TokenFields.ALL, sight)).isEqualTo(seen);
        assertThat(filters("not__user__username=alice", TokenFields.ALL, sight)).isEqualTo(seen.not());
        assertThat(filters("or__user__username=alice", TokenFields.ALL, sight)).isEqualTo(seen);
    }

    private static Criterion word(String path, String word) {
        return compare(path, Lookup.CONTAINS_IN_ANY_CASE, word);
    }

    private static int status(org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
        ApiException refusal = catchThrowableOfType(ApiException.class, request);
        return refusal == null ? 200 : refusal.getResponse().getStatus();
    }

    private static Criterion users(String query) {
        return filters(query, UserFields.ALL, Eyes.open());
    }

    private static Criterion tokens(String query) {
        return filters(query, TokenFields.ALL, Eyes.open());
    }

    private static Criterion applications(String query) {
        return filters(query, ApplicationFields.ALL, Eyes.open());
    }

    private static Criterion organizations(String query) {
        return filters(query, OrganizationFields.ALL, Eyes.open());
    }

    private static Criterion filters(String query, FieldTable<?> table, Sight sight) {
        String escaped = query.replace("^", "%5E").replace("|", "%7C");
        return Filters.of(RequestUri.of("/api/v2/x/?" + escaped).getQueryParameters(), table, sight);
    }
}
