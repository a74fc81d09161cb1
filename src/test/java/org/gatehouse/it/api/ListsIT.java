package org.gatehouse.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.gatehouse.fixture.Awx;
import org.gatehouse.it.fixture.Application;
import org.gatehouse.it.fixture.Json;
import org.gatehouse.it.fixture.Organization;
import org.gatehouse.it.fixture.Person;
import org.gatehouse.it.harness.Answer;
import org.gatehouse.it.harness.DatabaseMatters;
import org.gatehouse.it.harness.HttpProbe;
import org.gatehouse.it.harness.MySql;
import org.gatehouse.it.harness.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The envelope, its links, and equality filters, tried on the thirty applications of one organization. */
@DatabaseMatters
class ListsIT {

    private static HttpProbe root;
    private static String list;
    private static String organizationUrl;

    @BeforeAll
    static void thirtyApplications() {
        root = Person.root().http();
        Organization organization = Organization.create();
        organizationUrl = organization.url();
        list = organizationUrl + "applications/";
        IntStream.range(0, 30).forEach(i -> Application.of(organization));
    }

    @Test
    @Awx(19)
    void aPageHoldsTwentyFiveAndPointsToItsNeighbours() {
        JsonObject first = Json.ok(root.get(list));
        assertThat(first.keySet()).containsExactlyInAnyOrder("count", "next", "previous", "results");
        assertThat(first.getInt("count")).isEqualTo(30);
        assertThat(first.getJsonArray("results")).hasSize(25);
        assertThat(first.getString("next")).isEqualTo(list + "?page=2");
        assertThat(first.get("previous")).isEqualTo(JsonValue.NULL);
        JsonObject second = Json.ok(root.get(first.getString("next")));
        assertThat(second.getJsonArray("results")).hasSize(5);
        assertThat(second.get("next")).isEqualTo(JsonValue.NULL);
        assertThat(second.getString("previous")).isEqualTo(list + "?page=1");
    }

    @Test
    void whoseCountTakesTooLongHearsThatHeCanDoWithoutIt() throws Exception {
        assumeTrue(MySql.isTested(), "nobody else can lock an embedded database");
        Json.ok(root.get("/api/v2/teams/"));
        Answer answer;
        try (Connection locked = MySql.shared().lock(TestServer.shared().database(), "teams")) {
            assertThat(locked.isValid(1)).isTrue();
            answer = root.get("/api/v2/teams/");
        }
        assertThat(Json.detail(answer, 400)).contains("count_disabled=1");
        Json.ok(root.get("/api/v2/teams/"));
    }

    @Test
    void theLinksVisitEveryObjectOnce() {
        int seen = 0;
        String next = list + "?page_size=7&order_by=name";
        Set<Long> ids = new HashSet<>();
        while (next != null) {
            JsonObject page = Json.ok(root.get(next));
            for (JsonObject object : page.getJsonArray("results").getValuesAs(JsonObject.class)) {
                ids.add(object.getJsonNumber("id").longValue());
                seen++;
            }
            next = page.get("next") == JsonValue.NULL ? null : page.getString("next");
        }
        assertThat(seen).isEqualTo(30);
        assertThat(ids).hasSize(30);
    }

    @Test
    void linksKeepAllOtherParameters() {
        JsonObject page = Json.ok(root.get(list + "?skip_authorization=false&page_size=10&page=2&description="));
        assertThat(page.getString("next")).startsWith(list + "?").contains("skip_authorization=false",
                "page_size=10", "description=", "page=3");
        assertThat(page.getString("previous")).contains("skip_authorization=false", "page_size=10", "page=1");
        assertThat(Json.ok(root.get(page.getString("previous"))).getJsonArray("results")).hasSize(10);
    }

    @Test
    @Awx(20)
    void aPageHoldsAtMostTwoHundred() {
        assertThat(Json.ok(root.get(list + "?page_size=500")).getJsonArray("results")).hasSize(30);
        assertThat(Json.ok(root.get("/api/v2/activity_stream/?page_size=99999999999")).toString()).isNotEmpty();
        JsonObject capped = Json.ok(root.get("/api/v2/activity_stream/?page_size=1&page=1"));
        assertThat(capped.getString("next")).contains("page_size=1");
    }

    @ParameterizedTest
    @CsvSource({"0,25", "-5,25", "abc,25", "'',25", "1.5,25", "3,3", "200,30", "201,30"})
    void anOddPageSizeMeansTheUsualOne(String size, int objects) {
        assertThat(Json.ok(root.get(list + "?page_size=" + size)).getJsonArray("results")).hasSize(objects);
    }

    @ParameterizedTest
    @Awx(21)
    @ValueSource(strings = {"0", "-1", "3", "999", "99999999999999999999", "x", "1.0", "first", "LAST", "%00", ""})
    void aPageThatDoesNotExistIsNotFound(String page) {
        assertThat(Json.detail(root.get(list + "?page=" + page), 404)).isEqualTo("Invalid page.");
    }

    @Test
    void theLastPageHasAName() {
        JsonObject last = Json.ok(root.get(list + "?page=last"));
        assertThat(last.getJsonArray("results")).hasSize(5);
        assertThat(last.getString("previous")).isEqualTo(list + "?page=1");
    }

    @Test
    void anEmptyListHasAFirstPage() {
        for (String page : new String[] {"", "&page=1", "&page=last"}) {
            JsonObject empty = Json.ok(root.get(list + "?name=nothing" + page));
            assertThat(empty.getInt("count")).isZero();
            assertThat(empty.getJsonArray("results")).isEmpty();
            assertThat(empty.get("next")).isEqualTo(JsonValue.NULL);
        }
        assertThat(root.get(list + "?name=nothing&page=2").status()).isEqualTo(404);
    }

    @Test
    @Awx(22)
    void withoutACountThereAreOnlyResults() {
        for (String key : new String[] {"count_disabled=1", "count_disabled", "count_disabled=false"}) {
            JsonObject page = Json.ok(root.get(list + "?" + key));
            assertThat(page.keySet()).containsExactly("results");
            assertThat(page.getJsonArray("results")).hasSize(25);
        }
        assertThat(Json.ok(root.get("/api/v2/me/?count_disabled=1")).keySet()).containsExactly("results");
    }

    @Test
    @Awx(23)
    void filtersCompareExactlyAndAllMustMatch() {
        JsonObject one = Json.result(root.get(list), 3);
        String name = one.getString("name");
        assertThat(Json.ids(root.get(list + "?name=" + name))).containsExactly(Json.id(one, "id"));
        assertThat(Json.ids(root.get(list + "?name=" + name + "&id=" + one.getInt("id")))).hasSize(1);
        assertThat(Json.ids(root.get(list + "?name=" + name + "&id=1"))).isEmpty();
        assertThat(Json.ids(root.get(list + "?name=" + name + "&name=other"))).isEmpty();
        assertThat(Json.ids(root.get(list + "?name=" + name.toUpperCase(Locale.ROOT)))).isEmpty();
        assertThat(Json.ids(root.get(list + "?name=" + name.substring(0, 5)))).isEmpty();
        assertThat(Json.ids(root.get(list + "?name=%00"))).isEmpty();
        assertThat(Json.ids(root.get(list + "?name=%ff"))).isEmpty();
        assertThat(Json.ids(root.get(list + "?name='%20or%201=1%20--%20"))).isEmpty();
        assertThat(Json.ids(root.get(list + "?user=null&page_size=3"))).hasSize(3);
    }

    @ParameterizedTest
    @Awx(29)
    @ValueSource(strings = {"nosuch=1", "Name=x", "access_token=x", "name__nosuch=x",
            "related=1", "id=x", "id=1.5", "created=yesterday", "skip_authorization=maybe", "organization=x",
            "user.id=1", "name%00=x", "order_by=nosuch"})
    void whatIsNotUnderstoodIsRefused(String query) {
        assertThat(Json.detail(root.get(list + "?" + query), 400)).isNotBlank();
    }

    @ParameterizedTest
    @Awx(30)
    @ValueSource(strings = {"applications/?client_secret=x", "applications/?client_id=x", "tokens/?token=x",
            "tokens/?refresh_token=x", "users/?password=x", "users/?order_by=password", "me/?password=x",
            "applications/?order_by=-client_secret"})
    void secretsCannotBeAskedFor(String query) {
        assertThat(Json.detail(root.get("/api/v2/" + query), 403)).startsWith("Filtering on ")
                .endsWith(" is not allowed.");
    }

    @Test
    void nestedListsRefuseTheSame() {
        for (String nested : new String[] {"users/", "admins/", "applications/", "activity_stream/"}) {
            assertThat(root.get(organizationUrl + nested + "?nosuch=1").status()).isEqualTo(400);
            assertThat(root.get(organizationUrl + nested + "?page=99").status()).isEqualTo(404);
        }
    }
}
